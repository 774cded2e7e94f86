package dev.filmwright.testkit.memory;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.StoredAttempt;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks up whatever refers to media files. */
final class MediaUsers {
    private static final Comparator<MediaUser> ORDER = Comparator.comparing((MediaUser user) -> !user.shows())
            .thenComparing(MediaUser::kind, Texts.ORDER)
            .thenComparing(MediaUser::label, Texts.ORDER)
            .thenComparing(MediaUser::id, Texts.ORDER);

    private final State state;

    MediaUsers(State state) {
        this.state = state;
    }

    Stream<MediaUser> of(MediaId id) {
        return Stream.of(
                        assets(id),
                        versions(id),
                        forms(id),
                        boards(id),
                        attempts(id),
                        jobs(id),
                        documents(id),
                        generations(id))
                .flatMap(users -> users)
                .sorted(ORDER);
    }

    private Stream<MediaUser> assets(MediaId id) {
        return state.assets.all().stream()
                .map(AssetRow::asset)
                .filter(asset -> shows(asset.content(), id))
                .map(asset -> new MediaUser("asset", asset.id().value(), label(asset), true));
    }

    private Stream<MediaUser> versions(MediaId id) {
        return state.versions.all().stream()
                .filter(version -> shows(version.content(), id))
                .flatMap(version -> state.assets.find(version.asset()).stream()
                        .map(row -> new MediaUser(
                                "version",
                                version.asset() + "/" + version.label().number(),
                                label(row.asset()) + ", version "
                                        + version.label().number(),
                                true)));
    }

    private Stream<MediaUser> forms(MediaId id) {
        return state.forms.all().stream()
                .map(State.FormRow::form)
                .filter(form -> shows(form.content(), id))
                .map(form -> new MediaUser("form", id(form), "unfinished form of " + form.category(), true));
    }

    private Stream<MediaUser> boards(MediaId id) {
        return state.productions.all().stream()
                .flatMap(row -> row.boards().entrySet().stream()
                        .filter(board -> board.getValue().equals(id))
                        .map(board -> board(row.production(), board.getKey())));
    }

    /** A job would miss what it is given while it may still be sent. */
    private Stream<MediaUser> jobs(MediaId id) {
        return state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> state.inputs.find(job.id()).stream()
                        .flatMap(List::stream)
                        .anyMatch(input -> input.media().equals(id)))
                .map(job -> new MediaUser(
                        "job", job.id().value(), "job " + job.id(), !job.state().terminal()));
    }

    private Stream<MediaUser> attempts(MediaId id) {
        return state.generations.all().stream()
                .filter(generation -> generation.media().contains(id))
                .flatMap(generation -> state.attempts.find(generation.job()).stream())
                .filter(StoredAttempt::chosen)
                .map(attempt ->
                        new MediaUser("attempt", attempt.job().value(), "chosen attempt at " + attempt.slot(), true));
    }

    private Stream<MediaUser> generations(MediaId id) {
        return state.generations.all().stream()
                .filter(generation -> generation.media().contains(id))
                .map(generation ->
                        new MediaUser("generation", generation.id().value(), "generation " + generation.id(), false));
    }

    private Stream<MediaUser> documents(MediaId id) {
        return state.documents.all().stream()
                .filter(document -> document.media().contains(id))
                .map(document -> new MediaUser(document.shelf(), document.key(), document.label(), true));
    }

    private static boolean shows(AssetContent content, MediaId id) {
        return content.image(id).isPresent();
    }

    private static String label(Asset asset) {
        return "asset \"" + asset.name() + "\"";
    }

    private static String id(AssetForm form) {
        return form.category() + "/"
                + form.scope().project().map(ProjectId::value).orElse("");
    }

    private static MediaUser board(StoredProduction production, String shot) {
        return new MediaUser(
                "board", production.id() + "/" + shot, "production \"" + production.title() + "\", " + shot, true);
    }
}
