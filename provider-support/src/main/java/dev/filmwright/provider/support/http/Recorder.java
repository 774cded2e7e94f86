package dev.filmwright.provider.support.http;

import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;

/**
 * Writes what a backend answers as a recording for tests, in the form the testkit's {@code RecordedExchanges} reads. Secrets are
 * taken out of everything; of headers only the ones below are kept, of requests only the address. Thread-safe.
 */
final class Recorder {
    private static final List<String> KEPT = List.of("Content-Type", "Retry-After", "Location", "ETag");

    private final Path file;
    private final Secrets secrets;

    Recorder(Path file, Secrets secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    synchronized void record(BackendRequest request, BackendAnswer answer) {
        StringBuilder text = new StringBuilder("### ")
                .append(request.method())
                .append(' ')
                .append(secrets.redact(request.address().getRawPath()))
                .append('\n')
                .append(answer.status())
                .append('\n');
        for (String name : KEPT) {
            (name.equals("Retry-After") ? Transport.retryAfter(answer.headers()) : answer.header(name))
                    .ifPresent(value -> text.append(name)
                            .append(": ")
                            .append(secrets.redact(value))
                            .append('\n'));
        }
        body(text, answer.bytes());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording could not be written", e);
        }
    }

    private void body(StringBuilder text, byte[] body) {
        try {
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // A line of a body that looks like the next exchange is set off; JSON does not mind.
            text.append('\n')
                    .append(secrets.redact(plain).replaceAll("(?m)^###", " ###"))
                    .append("\n\n");
        } catch (CharacterCodingException e) {
            String bytes = secrets.foundIn(new String(body, StandardCharsets.ISO_8859_1))
                    ? ""
                    : Base64.getMimeEncoder(100, new byte[] {'\n'}).encodeToString(body);
            text.append("Recorded-Encoding: base64\n\n").append(bytes).append("\n\n");
        }
    }
}
