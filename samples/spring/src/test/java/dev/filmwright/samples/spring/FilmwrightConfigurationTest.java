package dev.filmwright.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.LibraryException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

@Timeout(120)
class FilmwrightConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void a_context_opens_a_library_for_its_beans_and_closes_it() {
        PropDesk desk;
        try (AnnotationConfigApplicationContext context = context()) {
            desk = context.getBean(PropDesk.class);
            desk.add("Lamp");
            assertThat(desk.count()).isEqualTo(1);
            assertThat(context.getBean(Filmwright.class).directory()).isEqualTo(folder);
        }
        assertThatThrownBy(desk::count).isInstanceOf(LibraryException.class).hasMessageContaining("closed");
    }

    @Test
    void another_context_finds_what_the_first_one_kept() {
        try (AnnotationConfigApplicationContext context = context()) {
            context.getBean(PropDesk.class).add("Lamp");
        }
        try (AnnotationConfigApplicationContext context = context()) {
            assertThat(context.getBean(PropDesk.class).count()).isEqualTo(1);
        }
    }

    private AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("filmwright.folder", folder.toString())));
        context.register(FilmwrightConfiguration.class);
        context.refresh();
        return context;
    }
}
