package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.filmwright.export.Exporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardModuleTest {

    @Test
    void it_brings_a_page_and_a_book() {
        Set<Exporter> exporters = Guice.createInjector(binder -> binder.requireExplicitBindings(), new BoardModule())
                .getInstance(Key.get(new TypeLiteral<Set<Exporter>>() {}));

        assertThat(exporters).extracting(Exporter::id).containsExactly("storyboard", "storyboard-pdf");
        assertThat(exporters).extracting(Exporter::fileName).containsExactly("storyboard.html", "storyboard.pdf");
    }
}
