package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.id.Ids;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.UnitOfWork;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fetches what a backend made and keeps it: the files first, then the generation, its uses and the end of the job in one
 * transaction. Can be run again after it broke anywhere. Thread-safe; blocks.
 */
final class OutputKeeper {
    private final JobBook book;
    private final Providers providers;
    private final MediaIngest ingest;
    private final MediaStore store;
    private final Ids ids;
    private final AssetNews news;

    OutputKeeper(JobBook book, Providers providers, MediaIngest ingest, MediaStore store, Ids ids, AssetNews news) {
        this.book = book;
        this.providers = providers;
        this.ingest = ingest;
        this.store = store;
        this.ids = ids;
        this.news = news;
    }

    /**
     * Fetches and keeps the outputs of an operation.
     *
     * @return whether the job was still to be stored
     * @throws IOException if a file cannot be written or read
     */
    boolean keep(Task task, Provider provider, Operation operation, PollResult.Succeeded made) throws IOException {
        GenerationRequest request = Documents.request(book.stored(task.id()).request());
        checkKind(request.kind(), made);
        // Known before the files are written, as they carry it.
        GenerationId id = new GenerationId(ids.next());
        List<PreparedMedia> prepared = new ArrayList<>();
        try {
            for (Output output : made.outputs()) {
                prepared.add(prepare(request, id, new Source(provider, operation, output)));
            }
            return book.write(unit -> store(unit, new Result(id, task, request, made, prepared)));
        } finally {
            prepared.forEach(PreparedMedia::close);
        }
    }

    /** What else a backend makes is kept too, such as a clip's first frame; but there must be what was asked for. */
    private static void checkKind(OutputKind kind, PollResult.Succeeded made) {
        if (made.outputs().stream().map(Output::type).noneMatch(type -> fits(kind, type))) {
            throw new MediaException(
                    MediaException.Reason.UNKNOWN_FORMAT,
                    "it was asked for " + kind + " and made "
                            + made.outputs().stream()
                                    .map(output -> output.type().value())
                                    .toList(),
                    null);
        }
    }

    private static boolean fits(OutputKind kind, MediaType type) {
        return switch (kind) {
            case IMAGE -> type.picture();
            case VIDEO -> type.clip();
            case TEXT -> type.text();
            case WORKFLOW -> true;
        };
    }

    /** Where an output is fetched from. */
    private record Source(Provider provider, Operation operation, Output output) {}

    private PreparedMedia prepare(GenerationRequest request, GenerationId id, Source source) throws IOException {
        Path file = Files.createTempFile(
                store.temporary(), "download", "." + source.output().type().extension());
        try {
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                source.provider().download(source.operation(), source.output(), target);
            }
            MediaType type = source.output().type();
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
                return type.picture()
                        ? ingest.prepareImage(request.owner(), bytes, options(request, id))
                        : ingest.prepareFile(request.owner(), type, bytes);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ImageOptions options(GenerationRequest request, GenerationId id) {
        ImageOptions.Builder options = ImageOptions.builder()
                .provenance(ImageOptions.GENERATION_ID, id.value())
                .provenance("model", request.model().toString())
                .provenance("prompt", request.prompt().text());
        if (capabilities(request).map(Capabilities::algorithmic).orElse(false)) {
            options.provenance(ImageOptions.DIGITAL_SOURCE_TYPE, "algorithmicMedia");
        }
        request.seed().ifPresent(seed -> options.provenance("seed", Long.toString(seed)));
        request.uses()
                .forEach(use -> options.provenance(
                        "asset." + use.asset().value(), use.version().toString()));
        return options.build();
    }

    /** What is stored together. */
    private record Result(
            GenerationId id,
            Task task,
            GenerationRequest request,
            PollResult.Succeeded made,
            List<PreparedMedia> prepared) {}

    private boolean store(UnitOfWork unit, Result result) {
        Instant now = book.now();
        if (!unit.jobs().succeeded(result.task().id(), book.lease().worker(), result.id(), now)) {
            return false;
        }
        List<MediaId> media = result.prepared().stream()
                .map(file -> unit.media().insert(file.file(), file.recipe()).id())
                .toList();
        List<AssetUse> uses = result.request().uses();
        unit.generations()
                .add(new StoredGeneration(
                        result.id(),
                        result.task().id(),
                        uses,
                        media,
                        result.made().seed(),
                        result.made().cost(),
                        ResultWarnings.of(
                                result.request(),
                                result.made(),
                                result.prepared(),
                                capabilities(result.request()),
                                input -> unit.media().find(input).map(MediaFile::type),
                                now),
                        now));
        used(unit, uses, now);
        book.succeeded(unit, result.task(), result.made());
        return true;
    }

    /** Counts the uses; an asset that was deleted since the job began is passed over. */
    private void used(UnitOfWork unit, List<AssetUse> uses, Instant now) {
        List<AssetId> assets = uses.stream().map(AssetUse::asset).distinct().toList();
        unit.assets().recordUse(assets, now);
        Set<AssetId> there = unit.assets().find(assets).stream().map(Asset::id).collect(Collectors.toUnmodifiableSet());
        uses.stream()
                .filter(use -> there.contains(use.asset()))
                .forEach(use -> news.tell(unit, new AssetEvent.Used(now, use.asset(), use.version())));
    }

    /** Returns nothing if the model is gone since it made this. */
    private Optional<Capabilities> capabilities(GenerationRequest request) {
        try {
            return Optional.of(providers.model(request.model()).capabilities());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
