package dev.filmwright.provider.comfyui.file;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.Uploaded;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import java.time.Instant;

/** Brings files to the server, each content once. Thread-safe. */
public final class InputFiles {
    private static final String SUBFOLDER = "filmwright";
    private static final int DIGITS = 40;
    private static final int LONGEST_VARIANT = 60;

    private final ComfyApi api;
    private final Uploads uploads;
    private final String place;

    /** Creates it. */
    public InputFiles(ComfyApi api, Uploads uploads) {
        this.api = api;
        this.uploads = uploads;
        place = "input@" + api.base();
    }

    /**
     * Returns how nodes name a file; uploads it unless it was uploaded before. Blocks.
     *
     * @throws ProviderException if it could not be uploaded; of kind {@link Failure.Kind#TOO_LARGE} if a smaller one might be
     */
    public String name(ProviderInput file) {
        return uploads.find(file.sha256(), variant(file)).orElseGet(() -> {
            String name = upload(file);
            uploads.remember(file.sha256(), variant(file), name, Instant.MAX);
            return name;
        });
    }

    /** Forgets that a file is on the server, because it is not there any more. */
    public void forget(ProviderInput file) {
        uploads.forget(file.sha256(), variant(file));
    }

    private String variant(ProviderInput file) {
        return file.variant().isEmpty() ? place : file.variant() + " " + place;
    }

    private String upload(ProviderInput file) {
        Uploaded answer = api.upload(SUBFOLDER, fileName(file), file);
        if (answer instanceof Uploaded.TooLarge large) {
            throw new ProviderException(
                    api.discreet(Failure.ofProvider(
                            "comfyui",
                            Failure.Kind.TOO_LARGE,
                            "an input of " + file.bytes() + " bytes is " + large.why(),
                            false,
                            Failure.Billing.NOT_CHARGED)),
                    null);
        }
        return ((Uploaded.Stored) answer).name();
    }

    /** By content: two files of the same name never meet, and the same one is stored once. */
    private static String fileName(ProviderInput file) {
        String digest = file.sha256();
        String variant = file.variant().replaceAll("[^A-Za-z0-9-]", "");
        return digest.substring(0, Math.min(DIGITS, digest.length()))
                + (variant.isEmpty() ? "" : "-" + variant.substring(0, Math.min(LONGEST_VARIANT, variant.length())))
                + "."
                + FileTypes.extension(file.type());
    }
}
