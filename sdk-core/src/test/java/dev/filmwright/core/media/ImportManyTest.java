package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.ImportedImage;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaImport;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaImportProgress;
import dev.filmwright.media.MediaOwner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportManyTest extends LibraryFixture {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");
    private static final ImageOptions PLAIN = ImageOptions.ofDefaults();

    @TempDir
    Path pictures;

    @Test
    void pictures_are_stored_and_reported_in_the_order_they_were_given() throws Exception {
        List<ImageSource> sources = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Path file = Files.write(pictures.resolve(i + ".png"), TestImages.png(20 + i, 20));
            sources.add(ImageSource.of(MediaOwner.asset("A" + i % 3), file));
        }

        List<ImportedImage> results = run(sources);

        assertThat(results).extracting(ImportedImage::source).containsExactlyElementsOf(sources);
        for (int i = 0; i < 12; i++) {
            MediaFile file = results.get(i).stored().orElseThrow();
            assertThat(file.owner()).isEqualTo(sources.get(i).owner());
            assertThat(file.size().orElseThrow().width()).isEqualTo(20 + i);
            assertThat(library.media().find(file.id())).contains(file);
        }
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_broken_picture_is_refused_by_itself() throws Exception {
        List<ImportedImage> results = run(List.of(
                source("good", TestImages.png(20, 20)),
                source("empty", new byte[0]),
                source("text", "no picture".getBytes(StandardCharsets.UTF_8)),
                ImageSource.of(OWNER, pictures.resolve("nowhere.png")),
                source("good too", TestImages.png(21, 21))));

        assertThat(results.get(0).stored()).isPresent();
        assertThat(reason(results.get(1))).isEqualTo(MediaException.Reason.EMPTY);
        assertThat(reason(results.get(2))).isEqualTo(MediaException.Reason.UNKNOWN_FORMAT);
        assertThat(reason(results.get(3))).isEqualTo(MediaException.Reason.UNREADABLE);
        assertThat(((ImportedImage.Refused) results.get(3)).why()).hasMessageContaining("nowhere.png");
        assertThat(results.get(4).stored()).isPresent();
    }

    @Test
    void a_source_that_throws_whatever_it_likes_ends_nothing_but_itself() throws Exception {
        List<ImportedImage> results = run(List.of(
                new ImageSource(OWNER, "unchecked", () -> {
                    throw new IllegalStateException("no luck");
                }),
                new ImageSource(OWNER, "error", () -> {
                    throw new OutOfMemoryError("as if");
                }),
                source("good", TestImages.png(20, 20))));
        assertThat(results.get(0)).isInstanceOf(ImportedImage.Refused.class);
        assertThat(results.get(1)).isInstanceOf(ImportedImage.Refused.class);
        assertThat(results.get(2).stored()).isPresent();
    }

    @Test
    void the_listener_hears_of_ever_more_and_of_the_end() throws Exception {
        byte[] png = TestImages.png(20, 20);
        List<MediaImportProgress> heard = Collections.synchronizedList(new ArrayList<>());
        MediaImport started = library.media()
                .importImages(
                        List.of(source("a", png), source("b", new byte[] {1}), source("c", png)), PLAIN, heard::add);
        started.await();

        assertThat(heard.get(heard.size() - 1)).isEqualTo(new MediaImportProgress(3, 3, 1, 2L * png.length + 1));
        assertThat(heard).extracting(MediaImportProgress::done).isSorted().doesNotHaveDuplicates();
        assertThat(started.progress().over()).isTrue();
    }

    @Test
    void a_listener_that_throws_harms_nobody() throws Exception {
        MediaImport started = library.media()
                .importImages(List.of(source("a", TestImages.png(20, 20))), PLAIN, progress -> {
                    throw new IllegalStateException("not my day");
                });
        assertThat(started.await().get(0).stored()).isPresent();
    }

    @Test
    void equal_bytes_given_many_times_at_once_are_one_file() throws Exception {
        byte[] png = TestImages.png(40, 40);
        List<ImportedImage> results = run(Collections.nCopies(16, source("same", png)));
        assertThat(results.stream().map(result -> result.stored().orElseThrow().id()))
                .containsOnly(results.get(0).stored().orElseThrow().id());
        assertThat(library.media().of(OWNER)).hasSize(1);
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void no_more_sources_are_open_at_a_time_than_the_machine_has_processors() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<ImageSource> sources = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] png = TestImages.png(20 + i, 20);
            sources.add(new ImageSource(OWNER, "counted", () -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                return new java.io.ByteArrayInputStream(png) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            }));
        }
        run(sources);
        assertThat(most.get())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(open).hasValue(0);
    }

    @Test
    void cancelling_keeps_what_is_stored_and_reports_the_rest_as_cancelled() throws Exception {
        CountDownLatch storedOne = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        List<ImageSource> sources = new ArrayList<>();
        sources.add(source("first", TestImages.png(20, 20)));
        for (int i = 0; i < 50; i++) {
            byte[] png = TestImages.png(30 + i, 20);
            sources.add(new ImageSource(OWNER, "later", () -> {
                await(cancelled);
                return TestImages.stream(png);
            }));
        }
        MediaImport started = library.media().importImages(sources, PLAIN, progress -> storedOne.countDown());
        storedOne.await();
        started.cancel();
        cancelled.countDown();
        List<ImportedImage> results = started.await();

        assertThat(results.get(0).stored()).isPresent();
        assertThat(results.subList(1, 51)).allMatch(ImportedImage.Cancelled.class::isInstance);
        assertThat(library.media().of(OWNER)).hasSize(1);
        assertThat(library.media().check().clean()).isTrue();
        started.cancel();
    }

    @Test
    void closing_the_library_cancels_an_import_and_leaves_the_library_in_order() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<ImageSource> sources = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] png = TestImages.png(40 + i, 200);
            sources.add(new ImageSource(OWNER, "picture", () -> {
                begun.countDown();
                return TestImages.stream(png);
            }));
        }
        MediaImport started = library.media().importImages(sources, PLAIN, MediaImportListener.NONE);
        begun.await();
        library.close();

        List<ImportedImage> results = started.await();
        assertThat(results).hasSize(200).noneMatch(ImportedImage.Refused.class::isInstance);
        assertThatThrownBy(() -> library.media().importImages(sources, PLAIN, MediaImportListener.NONE))
                .isInstanceOf(LibraryException.class);
        reopen();
        assertThat(library.media().of(OWNER)).hasSize((int)
                results.stream().filter(ImportedImage.Stored.class::isInstance).count());
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void an_import_of_nothing_is_over() throws Exception {
        assertThat(run(List.of())).isEmpty();
    }

    private List<ImportedImage> run(List<ImageSource> sources) throws InterruptedException {
        return library.media()
                .importImages(sources, PLAIN, MediaImportListener.NONE)
                .await();
    }

    private static ImageSource source(String name, byte[] bytes) {
        return new ImageSource(OWNER, name, () -> TestImages.stream(bytes));
    }

    private static MediaException.Reason reason(ImportedImage result) {
        return ((MediaException) ((ImportedImage.Refused) result).why()).reason();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
