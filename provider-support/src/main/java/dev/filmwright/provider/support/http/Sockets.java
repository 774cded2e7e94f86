package dev.filmwright.provider.support.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;

/** Opens web sockets, with the hosts, credentials, times and judgements of calls. Thread-safe. */
final class Sockets {
    private final Attempts attempts;
    private final Transport transport;
    private final Judge judge;

    Sockets(Attempts attempts, Transport transport, Judge judge) {
        this.attempts = attempts;
        this.transport = transport;
        this.judge = judge;
    }

    BackendSocket open(BackendRequest request, Attempts.Way way, SocketRules rules, SocketListener listener)
            throws Trouble {
        Sent sent = new Sent();
        MeteredSockets meter = new MeteredSockets(rules.largest());
        SocketEvents events = new SocketEvents(
                listener, meter, transport.sockets(), (thrown, response) -> trouble(request, sent, thrown, response));
        Request handshake = attempts.build(request, way, sent);
        WebSocket socket;
        try {
            socket = transport.socket(handshake, way, rules, meter, events);
        } catch (UnknownHostException e) {
            throw judge.broken(request, sent, e);
        }
        try {
            events.opened().get();
        } catch (InterruptedException e) {
            socket.cancel();
            Thread.currentThread().interrupt();
            throw judge.interrupted(request, sent, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble
                    ? trouble
                    : judge.broken(request, sent, SocketEvents.broken(e));
        }
        return new BackendSocket(socket, events);
    }

    private Trouble trouble(BackendRequest request, Sent sent, Throwable thrown, Optional<Response> response) {
        Optional<Response> refusal = response.filter(answer -> answer.code() != 101);
        if (refusal.isPresent()) {
            try {
                return judge.refused(request, attempts.whole(request, refusal.get()));
            } catch (IOException e) {
                return judge.broken(request, sent, e);
            } catch (Trouble e) {
                return e;
            }
        }
        return judge.broken(request, sent, SocketEvents.broken(thrown));
    }
}
