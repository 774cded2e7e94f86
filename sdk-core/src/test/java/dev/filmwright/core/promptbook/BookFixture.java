package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptBook;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A library in memory with somebody in it. */
abstract class BookFixture {
    static final MediaOwner FILM = MediaOwner.production("film");
    static final PromptPlace PLACE = new PromptPlace(FILM, "SC010_SH0020", PromptKind.FRAME, "prose");

    final FakeProviderPlugin fake = new FakeProviderPlugin();
    final TestLibrary library = TestLibrary.open(builder -> builder.plugin(fake));
    final PromptBook book = library.promptBook();

    @AfterEach
    void close() {
        library.close();
    }

    Asset mara(String hair) {
        return library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara")
                        .profile(profile(hair))
                        .build());
    }

    Asset withHair(Asset mara, String hair) {
        return library.assets().update(mara.id(), mara.revision(), edit -> edit.profile(profile(hair)));
    }

    private static Profile profile(String hair) {
        return new Profile.Talent("freckled face", "30s", "slim", hair, "", "", "", "");
    }

    static PromptRequest request(Asset mara, String action) {
        return PromptRequest.builder(PromptKind.FRAME)
                .subject(mara, new TalentContext(action, "", "", "", ""))
                .build();
    }

    AssembledPrompt prompt(Asset mara, String action) {
        return library.prompts().assemble(request(mara, action));
    }

    static AssembledPrompt words(String... words) {
        List<Span> spans = Stream.of(words)
                .map(text -> new Span(text, Origin.of(Origin.Source.SCRIPT, text)))
                .toList();
        return AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), spans, "");
    }

    Job ended(GenerationRequest.Builder request) throws InterruptedException {
        Job job = library.generations().start(request.build());
        assertThat(library.generations().await(List.of(job.id()), Duration.ofMinutes(1), ended -> {}))
                .isTrue();
        return job;
    }

    static GenerationRequest.Builder asking(AssembledPrompt prompt) {
        return GenerationRequest.image(FakeProviderPlugin.MODEL, prompt, FILM).label("shot", "SC010_SH0020");
    }
}
