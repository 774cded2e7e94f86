package dev.filmwright.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.export.ContactSheetOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Assets go through page by page, they do not pile up in memory. */
class ManyAssetsSheetTest extends SheetFixture {
    private static final int ASSETS = 1001;

    @Test
    void each_asset_is_on_the_sheet_once_and_on_the_disk_before_the_last_is_read() {
        List<AssetDraft> drafts = IntStream.range(0, ASSETS)
                .mapToObj(i -> AssetDraft.builder(Category.PROPS, String.format("Thing %04d", i))
                        .description("A thing like many others, told of at some length. ".repeat(4))
                        .build())
                .toList();
        library.assets().createAll(drafts);
        List<Long> done = new ArrayList<>();
        List<Long> written = new ArrayList<>();

        var report = library.contactSheets()
                .write(AssetQuery.all(), file(), ContactSheetOptions.ofDefaults(), (step, count, total) -> {
                    assertThat(total).isEqualTo(ASSETS);
                    done.add(count);
                    written.add(staged());
                });

        assertThat(SheetFile.read(file(), report).texts("//h3"))
                .isEqualTo(drafts.stream().map(AssetDraft::name).toList());
        assertThat(done).hasSize(ASSETS).isSorted().endsWith((long) ASSETS);
        assertThat(written.get(ASSETS - 1)).isGreaterThan(ASSETS * 200L);
    }

    /** Returns the length of the page as far as it is written. */
    private long staged() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            Path page =
                    files.filter(file -> file.endsWith("page.html")).findFirst().orElseThrow();
            return Files.size(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
