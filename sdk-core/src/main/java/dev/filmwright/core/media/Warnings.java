package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** Hears what the JPEG reader only grumbles about: it fills the missing part of a picture with grey. */
final class Warnings implements IIOReadWarningListener {
    private @Nullable String first;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        if (first == null && (text.contains("premature") || text.contains("corrupt") || text.contains("truncated"))) {
            first = warning;
        }
    }

    void check(ImageFormat format) {
        if (first != null) {
            Reason reason = first.toLowerCase(Locale.ROOT).contains("corrupt") ? Reason.CORRUPT : Reason.TRUNCATED;
            throw new MediaException(reason, "the " + format + " picture is broken: " + first, null);
        }
    }
}
