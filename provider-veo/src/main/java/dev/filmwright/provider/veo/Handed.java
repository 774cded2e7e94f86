package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Operation;
import java.util.List;

/**
 * Work that was handed over, as another process finds it: the way it went, Google's name for it, and what is to be told when it is
 * done. Immutable.
 *
 * @param way the way it went
 * @param name Google's name for it
 * @param warnings what could not be done as asked
 */
record Handed(Way way, String name, List<String> warnings) {
    private static final int LONGEST = 1200;

    Operation operation() {
        StringBuilder text = new StringBuilder(way.word()).append(':').append(name);
        for (String warning : warnings) {
            String line = warning.replaceAll("[\\p{Cntrl}\\s]+", " ");
            if (text.length() + line.length() < LONGEST) {
                text.append('\n').append(line);
            }
        }
        return new Operation(text.toString());
    }

    /**
     * Reads an operation.
     *
     * @throws ProviderException of kind {@code CONFIGURATION} if it went another way than the one that is configured
     */
    static Handed of(Operation operation, Way configured) {
        String[] lines = operation.value().split("\n", -1);
        int colon = lines[0].indexOf(':');
        String word = colon < 0 ? "" : lines[0].substring(0, colon);
        if (!word.equals(configured.word())) {
            throw new ProviderException(
                    Failure.ofProvider(
                            VeoPlugin.ID,
                            Failure.Kind.CONFIGURATION,
                            "the job went over transport " + (Way.of(word).isPresent() ? word : "unknown") + ", and "
                                    + configured.word() + " is configured: configure it again until the job is done",
                            false,
                            Failure.Billing.UNKNOWN),
                    null);
        }
        return new Handed(
                configured, lines[0].substring(colon + 1), List.of(lines).subList(1, lines.length));
    }
}
