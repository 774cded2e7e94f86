package dev.filmwright.host.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.generation.Generations;
import dev.filmwright.testkit.memory.MemoryMediaStore;
import dev.filmwright.testkit.memory.MemoryStorage;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FilmwrightModuleTest {
    /** Accessors that return no part of the library. */
    private static final Set<String> NO_PARTS = Set.of("directory", "plugins", "close");

    @TempDir
    Path folder;

    /** A host's class that wants parts of the library. */
    static final class Studio {
        private final AssetLibrary assets;
        private final Generations generations;

        @Inject
        Studio(AssetLibrary assets, Generations generations) {
            this.assets = assets;
            this.generations = generations;
        }
    }

    private static final class StudioModule extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            bind(Studio.class);
        }
    }

    private FilmwrightBuilder builder() {
        return Filmwright.builder(folder.resolve("library"))
                .discoverPlugins(false)
                .storage(new MemoryStorage())
                .mediaStore(new MemoryMediaStore());
    }

    @Test
    void a_host_is_given_the_parts_of_one_library() {
        try (FilmwrightModule module = FilmwrightModule.of(builder())) {
            Injector injector = Guice.createInjector(module, new StudioModule());
            Studio studio = injector.getInstance(Studio.class);
            Filmwright library = injector.getInstance(Filmwright.class);
            studio.assets.create(AssetDraft.builder(Category.PROPS, "Lamp").build());
            assertThat(studio.assets).isSameAs(library.assets());
            assertThat(studio.generations).isSameAs(library.generations());
            assertThat(injector.getInstance(Filmwright.class)).isSameAs(library);
        }
    }

    @Test
    void every_part_of_a_library_is_bound() {
        try (FilmwrightModule module = FilmwrightModule.of(builder())) {
            Injector injector = Guice.createInjector(module);
            Set<Class<?>> parts = Arrays.stream(Filmwright.class.getDeclaredMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !NO_PARTS.contains(method.getName()))
                    .map(Method::getReturnType)
                    .collect(Collectors.toSet());
            assertThat(parts)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(part -> assertThat(injector.getExistingBinding(Key.get(part)))
                            .as(part.getSimpleName())
                            .isNotNull());
        }
    }

    @Test
    void the_library_is_opened_when_it_is_asked_for_and_closed_with_the_module() {
        FilmwrightModule module = FilmwrightModule.of(builder());
        Injector injector = Guice.createInjector(module);
        assertThat(Files.exists(folder.resolve("library"))).isFalse();
        AssetLibrary assets = injector.getInstance(AssetLibrary.class);
        module.close();
        module.close();
        assertThatThrownBy(() ->
                        assets.create(AssetDraft.builder(Category.PROPS, "Lamp").build()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_production_stage_opens_it_at_once_and_a_closed_module_opens_nothing() {
        FilmwrightModule module = FilmwrightModule.of(builder());
        Guice.createInjector(Stage.PRODUCTION, module);
        assertThat(Files.exists(folder.resolve("library"))).isTrue();
        module.close();
        Injector late = Guice.createInjector(module);
        assertThatThrownBy(() -> late.getInstance(Filmwright.class))
                .isInstanceOf(ProvisionException.class)
                .hasMessageContaining("closed");
    }
}
