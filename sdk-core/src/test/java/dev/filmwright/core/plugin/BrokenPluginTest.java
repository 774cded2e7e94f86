package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenPluginTest {
    private final FakePlugin good = new FakePlugin("good");

    @Test
    void a_plugin_that_does_not_open_is_reported_and_stops_no_other() {
        FakePlugin bad = new FakePlugin("bad").opening(config -> {
            throw new IllegalStateException("no\n  display");
        });

        PluginReport report = new Opening().plugin(bad).plugin(good).open().report();

        assertThat(report.broken()).containsExactly(new Broken("bad", "IllegalStateException: no display"));
        assertThat(report.providers()).extracting(PluginReport.Entry::id).containsExactly("good");
    }

    @Test
    void a_plugin_whose_classes_are_missing_is_reported() {
        FakePlugin bad = new FakePlugin("bad").opening(config -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });

        PluginReport report = new Opening().plugin(bad).plugin(good).open().report();

        assertThat(report.broken()).containsExactly(new Broken("bad", "NoClassDefFoundError: com/example/Gone"));
        assertThat(report.providers()).hasSize(1);
    }

    @Test
    void an_id_that_could_not_be_a_folder_is_refused() {
        PluginReport report = new Opening()
                .plugin(new FakePlugin("../up"))
                .plugin(good)
                .open()
                .report();

        assertThat(report.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.name()).isEqualTo(FakePlugin.class.getName());
            assertThat(broken.reason()).contains("../up", "lower-case");
        });
        assertThat(report.providers()).hasSize(1);
    }

    @Test
    void a_provider_whose_models_cannot_be_read_is_closed_and_reported() {
        FakePlugin.Idle provider = new FakePlugin.Idle() {
            @Override
            public List<Model> models() {
                throw new IllegalStateException("no list");
            }
        };

        PluginReport report = new Opening()
                .plugin(new FakePlugin("bad").opening(config -> provider))
                .open()
                .report();

        assertThat(report.broken()).containsExactly(new Broken("bad", "IllegalStateException: no list"));
        assertThat(provider.closed).isTrue();
    }

    @Test
    void two_models_of_one_id_are_refused() {
        FakePlugin.Idle provider = new FakePlugin.Idle() {
            @Override
            public List<Model> models() {
                Model model = super.models().get(0);
                return List.of(model, model);
            }
        };

        PluginReport report = new Opening()
                .plugin(new FakePlugin("bad").opening(config -> provider))
                .open()
                .report();

        assertThat(report.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason()).contains("board", "an id of its own"));
    }

    @Test
    void two_given_by_hand_with_one_id_are_reported_not_guessed() {
        PluginReport report =
                new Opening().plugin(good).plugin(new FakePlugin("good")).open().report();

        assertThat(report.providers()).isEmpty();
        assertThat(report.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason()).contains("more than one", "builder"));
    }

    @Test
    void an_unknown_provider_is_an_error_that_lists_those_found_and_the_artifact_to_add() {
        OpenProviders providers = new Opening().plugin(good).open();

        assertThatThrownBy(() -> providers.provider("previz"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("previz")
                .hasMessageContaining("[good]")
                .hasMessageContaining("dev.filmwright:filmwright-provider-previz");
    }

    @Test
    void asking_for_a_broken_provider_says_why_it_is_broken() {
        OpenProviders providers = new Opening()
                .plugin(new FakePlugin("bad").opening(config -> {
                    throw new IllegalStateException("no display");
                }))
                .open();

        assertThatThrownBy(() -> providers.provider("bad")).hasMessageContaining("no display");
    }

    @Test
    void an_unknown_model_is_an_error_that_lists_the_models() {
        OpenProviders providers = new Opening().plugin(good).open();

        assertThat(providers.model(new ModelRef("good", "board")).name()).isEqualTo("Board");
        assertThatThrownBy(() -> providers.model(new ModelRef("good", "bord")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("good/bord")
                .hasMessageContaining("[board]");
    }

    @Test
    void providers_are_closed_with_the_library_also_when_one_fails() {
        FakePlugin.Idle fails = new FakePlugin.Idle() {
            @Override
            public void close() {
                throw new IllegalStateException("stuck");
            }
        };
        FakePlugin.Idle closes = new FakePlugin.Idle();
        OpenProviders providers = new Opening()
                .plugin(new FakePlugin("a").opening(config -> fails))
                .plugin(new FakePlugin("b").opening(config -> closes))
                .open();

        providers.close();

        assertThat(closes.closed).isTrue();
    }
}
