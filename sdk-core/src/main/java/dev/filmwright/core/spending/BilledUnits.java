package dev.filmwright.core.spending;

import dev.filmwright.cost.Price;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts what a request is billed by.
 *
 * <p>Text is given in tokens nobody counts before: at least one for six characters is taken, at most one for each byte of
 * UTF-8, as no byte-pair encoding makes more than that, and {@value #FRAMING} for what a backend puts around it.
 */
record BilledUnits(GenerationRequest request, Price line, Function<MediaId, Optional<FrameSize>> sizes) {
    private static final long MEGAPIXEL = 1024L * 1024;
    private static final int MILLION_DIGITS = 6;
    private static final int CHARACTERS_PER_TOKEN = 6;
    private static final long FRAMING = 64;

    /** The fewest and the most units. */
    record Range(BigDecimal low, BigDecimal high) {
        static Range of(long low, long high) {
            return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        }

        static Range exactly(long units) {
            return of(units, units);
        }

        static Range millions(long low, long high) {
            return new Range(BigDecimal.valueOf(low, MILLION_DIGITS), BigDecimal.valueOf(high, MILLION_DIGITS));
        }
    }

    /** Returns how many units there are, if that can be told before. */
    Optional<Range> of(Price.Basis basis) {
        return switch (basis) {
            case IMAGE, REQUEST -> Optional.of(Range.exactly(1));
            case MEGAPIXEL -> Optional.of(Range.exactly(megapixels(request.size())));
            case SECOND -> seconds();
            case MILLION_TOKENS_IN -> tokensIn();
            case MILLION_TOKENS_OUT -> tokensOut();
            case INPUT_IMAGE -> Optional.of(Range.exactly(request.inputs().size()));
            case INPUT_MEGAPIXEL -> inputMegapixels();
        };
    }

    private Optional<Range> seconds() {
        List<Integer> lengths = line.clipSeconds();
        if (request.length().isPresent()) {
            return Optional.of(Range.exactly(billed(request.length().get(), lengths)));
        }
        return lengths.isEmpty()
                ? Optional.empty()
                : Optional.of(Range.of(lengths.get(0), lengths.get(lengths.size() - 1)));
    }

    /** Returns the seconds billed for a clip: rounded up to a length the model makes, if there is one so long. */
    private static long billed(Duration clip, List<Integer> lengths) {
        long whole = clip.toSeconds();
        long seconds = clip.equals(Duration.ofSeconds(whole)) ? whole : whole + 1;
        return lengths.stream()
                .mapToLong(Integer::longValue)
                .filter(length -> length >= seconds)
                .findFirst()
                .orElse(seconds);
    }

    private Optional<Range> tokensIn() {
        boolean picturesApart = line.extras().stream()
                .map(Price.Extra::basis)
                .anyMatch(basis -> basis == Price.Basis.INPUT_IMAGE || basis == Price.Basis.INPUT_MEGAPIXEL);
        if (!request.inputs().isEmpty() && !picturesApart) {
            return Optional.empty();
        }
        String text = request.prompt().text();
        long characters = text.codePointCount(0, text.length());
        return Optional.of(Range.millions(
                characters / CHARACTERS_PER_TOKEN, text.getBytes(StandardCharsets.UTF_8).length + FRAMING));
    }

    private Optional<Range> tokensOut() {
        long most = line.when().mostTokens();
        String asked = request.options().getOrDefault(line.when().tokenOption(), "");
        if (asked.matches("[1-9]\\d{0,11}")) {
            most = Long.parseLong(asked);
        } else if (!asked.isEmpty()) {
            // Nobody knows what the model takes another text for.
            return Optional.empty();
        }
        return most == 0 ? Optional.empty() : Optional.of(Range.millions(0, most));
    }

    private Optional<Range> inputMegapixels() {
        long all = 0;
        for (InputMedia input : request.inputs()) {
            Optional<FrameSize> size = sizes.apply(input.media());
            if (size.isEmpty()) {
                return Optional.empty();
            }
            all += megapixels(size.get());
        }
        return Optional.of(Range.exactly(all));
    }

    private static long megapixels(FrameSize size) {
        long pixels = (long) size.width() * size.height();
        return Math.max(1, (pixels + MEGAPIXEL - 1) / MEGAPIXEL);
    }
}
