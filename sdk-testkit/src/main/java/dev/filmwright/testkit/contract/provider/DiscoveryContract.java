package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderPlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** A plugin is found, says what it needs, and opens without asking anybody. */
abstract class DiscoveryContract extends ProviderFixture {
    DiscoveryContract(ProviderContract author) {
        super(author);
    }

    @Test
    void the_plugin_is_found_by_the_service_loader() {
        Class<?> type = plugin().getClass();
        List<Class<?>> found = ServiceLoader.load(ProviderPlugin.class, type.getClassLoader()).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();
        assertThat(found)
                .as("name it in META-INF/services/" + ProviderPlugin.class.getName() + " and in module-info's provides")
                .contains(type);
    }

    @Test
    void its_id_is_short_lower_case_and_always_the_same() {
        assertThat(plugin().id()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(plugin().id());
    }

    @Test
    void it_declares_its_settings_without_being_opened() {
        List<ConfigKey> keys = plugin().configKeys();
        assertThat(keys).isEqualTo(plugin().configKeys());
        assertThat(keys).extracting(ConfigKey::key).doesNotHaveDuplicates().doesNotContain("");
        assertThat(keys).extracting(ConfigKey::description).doesNotContain("");
        assertThat(keys)
                .extracting(ConfigKey::key)
                .containsAll(backend.settings().keySet());
        assertThat(keys).filteredOn(ConfigKey::secret).allSatisfy(key -> {
            assertThat(key.defaultValue()).as("a secret has no default").isEmpty();
            assertThat(key.environment())
                    .as("a secret can come from the environment")
                    .isPresent();
        });
    }

    @Test
    void a_setting_that_is_missing_is_named_with_its_environment_variable() {
        for (ConfigKey key : plugin().configKeys()) {
            if (key.defaultValue().isEmpty() && backend.settings().containsKey(key.key())) {
                Map<String, String> without = new HashMap<>(settings());
                without.remove(key.key());
                Throwable trouble = catchThrowable(() -> open(without));
                assertThat(trouble).as("without " + key.key()).isInstanceOf(FilmwrightException.class);
                Failure failure = ((FilmwrightException) trouble).failure();
                assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION);
                assertThat(failure.message()).contains(key.key());
                key.environment()
                        .ifPresent(name -> assertThat(failure.message()).contains(name));
            }
        }
    }

    @Test
    void opening_and_naming_models_asks_no_backend() {
        Provider provider = open();
        assertThat(provider.models()).isNotEmpty();
        for (Call call : Call.values()) {
            assertThat(backend.calls(call)).as(call.name()).isZero();
        }
    }

    @Test
    void closing_twice_does_nothing_more() {
        Provider provider = open();
        provider.close();
        provider.close();
    }
}
