package dev.filmwright.core.cost;

import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.media.FrameSize;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Counts billed units and prices them. */
final class Estimator {
    private static final long MEGAPIXEL = 1024L * 1024;

    private Estimator() {}

    static Estimate estimate(PriceTable table, Price price, Work work) {
        long pieces = price.output() == Price.Output.IMAGE
                ? work.images()
                : work.clips().size();
        long units = price.output() == Price.Output.IMAGE
                ? work.images() * imageUnits(price, work.size())
                : work.clips().stream()
                        .mapToLong(clip -> billedSeconds(clip, price.clipSeconds()))
                        .sum();
        Money total = price.first()
                .times(BigDecimal.valueOf(pieces))
                .plus(price.further().times(BigDecimal.valueOf(units - pieces)));
        return new Estimate(table.provider(), table.name(), price, units, total, table.asOf());
    }

    private static long imageUnits(Price price, FrameSize size) {
        return price.basis() == Price.Basis.MEGAPIXEL
                ? Math.max(1, ceilDiv((long) size.width() * size.height(), MEGAPIXEL))
                : 1;
    }

    /**
     * Returns the seconds billed for one clip: rounded up to a length the model makes; a clip longer than the longest is
     * made in pieces.
     */
    static long billedSeconds(Duration clip, List<Integer> lengths) {
        long seconds = Math.max(1, ceilDiv(clip.toMillis(), 1000));
        if (lengths.isEmpty()) {
            return seconds;
        }
        int longest = lengths.get(lengths.size() - 1);
        long whole = seconds / longest * longest;
        long rest = seconds - whole;
        return whole
                + (rest == 0
                        ? 0
                        : lengths.stream()
                                .filter(length -> length >= rest)
                                .findFirst()
                                .orElse(longest));
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
