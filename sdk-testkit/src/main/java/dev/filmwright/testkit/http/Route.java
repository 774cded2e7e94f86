package dev.filmwright.testkit.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a {@link ScriptedServer} answers to one method and path: one answer after the other, the last one for ever.
 * Thread-safe.
 */
public final class Route {
    private final String method;
    private final Pattern path;
    private final Deque<Function<ReceivedRequest, Answer>> script = new ArrayDeque<>();

    Route(String method, String path) {
        this.method = method;
        this.path = Pattern.compile(Pattern.quote(path).replace("*", "\\E[^/]*\\Q"));
    }

    /** Adds an answer. */
    public Route answer(Answer answer) {
        return answer(request -> answer);
    }

    /** Adds an answer so many times. */
    public Route answer(int times, Answer answer) {
        for (int i = 0; i < times; i++) {
            answer(answer);
        }
        return this;
    }

    /** Adds an answer that hangs on the request; it is made on a thread of the server. */
    public Route answer(Function<ReceivedRequest, Answer> answer) {
        synchronized (script) {
            script.add(answer);
        }
        return this;
    }

    boolean matches(String askedMethod, String askedPath) {
        return method.equals(askedMethod) && path.matcher(askedPath).matches();
    }

    Function<ReceivedRequest, Answer> next() {
        synchronized (script) {
            Function<ReceivedRequest, Answer> next = script.size() > 1 ? script.poll() : script.peek();
            return next == null ? request -> Answer.status(204) : next;
        }
    }
}
