package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.provider.support.http.BackendSocket;
import dev.filmwright.provider.support.http.SocketListener;

/** Opens a web socket to the server. */
@FunctionalInterface
public interface Connector {
    /**
     * Opens one. Blocks shortly.
     *
     * @param clientId whose events it is for
     * @throws dev.filmwright.ProviderException if it could not be opened
     */
    BackendSocket open(String clientId, SocketListener listener);
}
