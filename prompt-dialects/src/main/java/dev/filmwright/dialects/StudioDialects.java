package dev.filmwright.dialects;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.DialectPlugin;
import java.util.List;

/**
 * Offers the dialects {@code midjourney} and {@code sora}, whose models have no provider of ours: their prompts are taken to
 * where those models are. Found by {@code ServiceLoader}; constructing it does nothing. Thread-safe.
 *
 * <p>{@code midjourney} takes these {@linkplain dev.filmwright.prompt.PromptContent#parameters() parameters}: {@code v}
 * ({@code 6}, {@code 6.1}, {@code 7}, {@code 8.1} or {@code niji 6}; {@code 7} by default), {@code stylize}, {@code chaos},
 * {@code weird}, {@code style} ({@code raw}), and the weights {@code iw}, {@code cw}, {@code sw}, {@code ow} of pictures. It
 * refuses others, and values out of range, with {@link dev.filmwright.InvalidInputException}. {@code sora} takes none. The
 * module's README shows both.
 */
public final class StudioDialects implements DialectPlugin {
    /** Creates the plugin. */
    public StudioDialects() {}

    @Override
    public String id() {
        return "studio-dialects";
    }

    @Override
    public List<Dialect> dialects() {
        return List.of(new MidjourneyDialect(), new SoraDialect());
    }
}
