package dev.filmwright.samples.cli.generate;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what came of a job. Results go to standard output, everything else to standard error. */
final class Results {
    private final Filmwright library;
    private final PlaceOptions places;
    private final Output output;
    private final PrintWriter err;

    Results(Filmwright library, PlaceOptions places, Output output, PrintWriter err) {
        this.library = library;
        this.places = places;
        this.output = output;
        this.err = err;
    }

    void report(Job job, Optional<Generation> made, LiveView view, PictureWriter pictures) {
        List<MediaFile> files = made.map(Generation::media).orElse(List.of()).stream()
                .map(library.media()::find)
                .flatMap(Optional::stream)
                .toList();
        List<String> written = write(files);
        if (output.json()) {
            json(job, made, files, written);
            return;
        }
        made.ifPresent(generation -> {
            show(generation, files, written, view, pictures);
            tell(generation);
        });
        if (job.state() != JobState.SUCCEEDED) {
            err.println("filmwright: " + job.state().name().toLowerCase(Locale.ROOT)
                    + job.failure()
                            .map(failure -> ": " + JobText.oneLine(failure.message()))
                            .orElse(""));
            err.println("  " + advice(job));
        }
        err.flush();
    }

    private static String advice(Job job) {
        return switch (job.state()) {
            case UNCERTAIN -> "nobody knows whether the backend took it; send it again with filmwright jobs retry";
            case FAILED -> "send it again with filmwright jobs retry";
            case CANCELLED -> "it was stopped";
            default -> "it goes on when the library is open: see filmwright jobs watch";
        };
    }

    private List<String> write(List<MediaFile> files) {
        List<String> written = new ArrayList<>();
        Path out = places.out();
        for (int i = 0; i < files.size(); i++) {
            MediaId id = files.get(i).id();
            written.add(
                    out == null
                            ? library.media().locate(id).map(Path::toString).orElse("media " + id)
                            : new ResultFile(library.media(), files.get(i))
                                    .write(out, i)
                                    .toString());
        }
        return written;
    }

    private void show(
            Generation generation, List<MediaFile> files, List<String> written, LiveView view, PictureWriter pictures) {
        boolean text = files.stream().anyMatch(file -> file.type().text());
        if (text && places.out() == null) {
            view.finish(library.generations().text(generation.id()));
        }
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).type().text() || places.out() != null) {
                output.out().println(written.get(i));
                picture(files.get(i), pictures);
            }
        }
        output.out().flush();
    }

    private void picture(MediaFile file, PictureWriter pictures) {
        if (!file.type().picture() || !pictures.shows()) {
            return;
        }
        try (InputStream bytes = file.hasThumbnail()
                ? library.media().openThumbnail(file.id())
                : library.media().open(file.id())) {
            pictures.show(bytes);
        } catch (IOException e) {
            err.println("  it cannot be shown: " + e.getMessage());
        }
    }

    private void tell(Generation generation) {
        generation.seed().ifPresent(seed -> err.println("  seed " + Long.toUnsignedString(seed)));
        err.println("  cost "
                + generation
                        .cost()
                        .map(Object::toString)
                        .orElseGet(() ->
                                library.costs().estimate(generation.request()).toString()));
        generation.warnings().forEach(warning -> err.println("  warning: " + JobText.oneLine(warning)));
    }

    private void json(Job job, Optional<Generation> made, List<MediaFile> files, List<String> written) {
        ObjectNode json = JobText.json(job, made);
        ArrayNode list = json.putArray("files");
        written.forEach(list::add);
        if (files.stream().anyMatch(file -> file.type().text())) {
            made.ifPresent(generation -> json.put("text", library.generations().text(generation.id())));
        }
        output.print(json);
    }
}
