package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.spi.PriceSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FluxPricesTest {

    @Test
    void the_price_table_is_found_and_names_its_provider_and_day() throws IOException {
        PriceSource source = ServiceLoader.load(PriceSource.class).findFirst().orElseThrow();

        try (InputStream document = source.open()) {
            assertThat(new String(document.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"provider\": \"flux\"")
                    .containsPattern("\"asOf\": \"\\d{4}-\\d{2}-\\d{2}\"");
        }
    }
}
