package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands work over again with smaller pictures, once, if Google says that it is too big. */
final class Smaller {
    private Smaller() {}

    /** Hands work over and returns its name. */
    interface Handing {
        String send(List<ProviderInput> inputs) throws IOException;
    }

    static String send(List<ProviderInput> inputs, Handing handing) throws IOException {
        try {
            return handing.send(inputs);
        } catch (ProviderException e) {
            if (!tooBig(e)) {
                throw e;
            }
            boolean any = false;
            List<ProviderInput> smaller = new ArrayList<>();
            for (ProviderInput input : inputs) {
                Optional<ProviderInput> less = input.smaller();
                any |= less.isPresent();
                smaller.add(less.orElse(input));
            }
            if (!any) {
                throw e;
            }
            return handing.send(smaller);
        }
    }

    /** A refusal proves that nothing was taken; Google says it by a status or, with status 400, in words. */
    private static boolean tooBig(ProviderException thrown) {
        String message = thrown.failure().message().toLowerCase(Locale.ROOT);
        return thrown.failure().kind() == Failure.Kind.INVALID_REQUEST
                && (message.contains("status 413") || message.contains("payload size exceeds"));
    }
}
