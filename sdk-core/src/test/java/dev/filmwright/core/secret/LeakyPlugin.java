package dev.filmwright.core.secret;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

/** A plugin that puts its key into everything it says. The prompt tells it how to fail. */
final class LeakyPlugin implements ProviderPlugin {
    static final String ID = "leaky";
    private final String trouble;

    LeakyPlugin(String trouble) {
        this.trouble = trouble;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(new ConfigKey("key", "what opens the door", Optional.empty(), true, Optional.empty()));
    }

    @Override
    public Provider open(ProviderConfig config) {
        String key = config.value("key").orElseThrow();
        if (trouble.equals("open")) {
            throw new IllegalStateException("cannot open with " + key, new IOException("GET /?key=" + key));
        }
        return new Leaky(key);
    }

    private final class Leaky implements Provider {
        private final String key;
        private boolean failed;

        Leaky(String key) {
            this.key = key;
        }

        @Override
        public List<Model> models() {
            return List.of(new Model(
                    "m", "M", Capabilities.builder().output(OutputKind.IMAGE).build()));
        }

        @Override
        public Submission submit(ProviderRequest request) {
            failIf("submit throws");
            if (trouble.equals("rejected")) {
                return new Submission.Rejected(failure(Failure.Kind.CONTENT_REJECTED));
            }
            return new Submission.Accepted(new Operation("https://example.org/jobs/1?key=" + key));
        }

        @Override
        public PollResult poll(Operation operation) {
            if (!operation.value().endsWith("key=" + key)) {
                throw new IllegalStateException("the operation came back without its key");
            }
            failIf("poll throws");
            if (trouble.equals("failed")) {
                return new PollResult.Failed(failure(Failure.Kind.BAD_RESPONSE));
            }
            return new PollResult.Succeeded(
                    List.of(new Output("out?sig=" + key, MediaType.PNG)),
                    OptionalLong.empty(),
                    Optional.empty(),
                    List.of("the key " + key + " will expire"));
        }

        @Override
        public CancelResult cancel(Operation operation) {
            return CancelResult.UNSUPPORTED;
        }

        @Override
        public void download(Operation operation, Output output, OutputStream target) throws IOException {
            if (!output.name().endsWith("sig=" + key)) {
                throw new IllegalStateException("the output came back without its key");
            }
            if (trouble.equals("download throws") && !failed) {
                failed = true;
                throw new IOException("403 for " + output.name());
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            target.write(png.toByteArray());
        }

        @Override
        public void release(Operation operation) {
            throw new IllegalStateException("cannot release " + operation.value());
        }

        @Override
        public void close() {
            throw new IllegalStateException("cannot close with " + key);
        }

        private void failIf(String when) {
            if (trouble.equals(when) && !failed) {
                failed = true;
                throw new ProviderException(
                        failure(Failure.Kind.UNAVAILABLE), new IOException("Authorization: Bearer " + key));
            }
            if (trouble.equals(when + " anything") && !failed) {
                failed = true;
                throw new IllegalArgumentException("bad key " + key);
            }
        }

        private Failure failure(Failure.Kind kind) {
            return Failure.ofProvider(
                    ID,
                    kind,
                    "your key " + key + " is known",
                    kind == Failure.Kind.UNAVAILABLE,
                    Failure.Billing.NOT_CHARGED);
        }
    }
}
