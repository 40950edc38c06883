/** States of TiNetworkSocketTCPProxy.h. */
export const STATES = { INITIALIZED: 1, CONNECTED: 2, LISTENING: 4, CLOSED: 8, ERROR: 16 }
