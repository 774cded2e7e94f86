package dev.filmwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API's own tests have no implementation on their class path. */
class FilmwrightBuilderTest {
    private static final String ARTIFACT = "dev.filmwright:filmwright-core";

    @Test
    void opening_without_the_implementation_names_the_artifact_to_add(@TempDir Path folder) {
        Path library = folder.resolve("library");

        assertThatThrownBy(() -> Filmwright.open(library))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(ARTIFACT);
        assertThat(library).doesNotExist();
    }

    @Test
    void the_screenplay_tools_need_the_implementation_too() {
        assertThatThrownBy(Filmwright::screenplayTools)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(ARTIFACT);
    }

    @Test
    void a_thread_without_a_class_loader_of_its_own_uses_that_of_the_api() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertThat(FilmwrightBuilder.defaultLoader()).isSameAs(FilmwrightBuilder.class.getClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
