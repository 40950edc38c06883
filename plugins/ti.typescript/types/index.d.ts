/**
 * Everything an Alloy app in TypeScript needs besides `@types/titanium`:
 * tsconfig `"types": ["titanium", "ti.typescript/types"]`.
 */
/// <reference types="titanium" />
/// <reference path="./alloy.d.ts" />
/// <reference path="./backbone.d.ts" />
/// <reference path="./underscore.d.ts" />
/// <reference path="./titanium.d.ts" />
/// <reference path="./ti.app.ios.d.ts" />
/// <reference path="./com.appcelerator.urlSession.d.ts" />
