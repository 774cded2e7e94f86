package dev.filmwright.provider.comfyui.file;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.Uploaded;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Brings files to the server, each content once. Thread-safe. */
public final class InputFiles {
    private static final String SUBFOLDER = "filmwright";
    private static final int DIGITS = 40;

    private final ComfyApi api;
    private final Uploads uploads;
    private final String variant;

    /** Creates it. */
    public InputFiles(ComfyApi api, Uploads uploads) {
        this.api = api;
        this.uploads = uploads;
        variant = "input@" + api.route();
    }

    /** Returns how nodes name a file; uploads it unless it was uploaded before. Blocks. */
    public String name(ProviderInput file) {
        return uploads.find(file.sha256(), variant).orElseGet(() -> {
            String name = upload(file);
            uploads.remember(file.sha256(), variant, name, Instant.MAX);
            return name;
        });
    }

    /** Forgets that a file is on the server, because it is not there any more. */
    public void forget(ProviderInput file) {
        uploads.forget(file.sha256(), variant);
    }

    private String upload(ProviderInput file) {
        Uploaded answer = send(file);
        if (answer instanceof Uploaded.TooLarge) {
            Optional<ProviderInput> smaller = smaller(file);
            answer = smaller.isPresent() ? send(smaller.get()) : answer;
        }
        if (answer instanceof Uploaded.TooLarge large) {
            throw new ProviderException(
                    api.discreet(Failure.ofProvider(
                            "comfyui",
                            Failure.Kind.INVALID_REQUEST,
                            "an input of " + file.bytes() + " bytes is " + large.why(),
                            false,
                            Failure.Billing.NOT_CHARGED)),
                    null);
        }
        return ((Uploaded.Stored) answer).name();
    }

    private Uploaded send(ProviderInput file) {
        // By content: two files of the same name never meet, and the same one is stored once.
        String name = file.sha256().substring(0, Math.min(DIGITS, file.sha256().length())) + "."
                + FileTypes.extension(file.type());
        return api.upload(SUBFOLDER, name, file);
    }

    private static Optional<ProviderInput> smaller(ProviderInput file) {
        try {
            return file.smaller();
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            "comfyui",
                            Failure.Kind.UNAVAILABLE,
                            "an input could not be read to make it smaller",
                            true,
                            Failure.Billing.NOT_CHARGED),
                    e);
        }
    }
}
