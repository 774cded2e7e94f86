package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.DialectPlugin;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    @Test
    void the_plugin_is_found_with_its_dialects() {
        assertThat(ServiceLoader.load(DialectPlugin.class))
                .singleElement()
                .satisfies(plugin ->
                        assertThat(plugin.dialects()).extracting(Dialect::id).containsExactly("midjourney", "sora"));
    }
}
