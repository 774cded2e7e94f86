package dev.filmwright.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Version;
import dev.filmwright.model.Lora;
import dev.filmwright.model.LoraDraft;
import dev.filmwright.model.LoraFamily;
import dev.filmwright.model.LoraId;
import dev.filmwright.testkit.TestLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LorasTest {
    @TempDir
    private Path folder;

    private TestLibrary library;

    @BeforeEach
    void open() {
        library = TestLibrary.open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Lora add(String metadata) {
        return library.loras().add(LoraFile.kohya(folder.resolve("x.safetensors"), metadata), LoraDraft.named("x"));
    }

    @Test
    void a_lora_is_registered_with_what_its_file_says() throws Exception {
        Path file = LoraFile.kohya(
                folder.resolve("mara.safetensors"),
                "{\"ss_network_dim\":\"2\",\"modelspec.trigger_phrase\":\"mrcs\",\"modelspec.thumbnail\":\""
                        + "x".repeat(3000) + "\"}");
        byte[] bytes = Files.readAllBytes(file);
        String whole =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String tensors = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(Arrays.copyOfRange(bytes, bytes.length - 34, bytes.length)));

        Lora lora = library.loras().add(file, LoraDraft.named("Mara"));

        assertThat(lora.family()).isEqualTo(LoraFamily.FLUX1);
        assertThat(lora.rank()).isEqualTo(2);
        assertThat(lora.alpha()).isEqualTo(1.0);
        assertThat(lora.modules()).isEqualTo(1);
        assertThat(lora.triggers()).containsExactly("mrcs");
        assertThat(lora.hashes().sha256()).isEqualTo(whole);
        assertThat(lora.hashes().autoV2()).isEqualTo(whole.substring(0, 10));
        assertThat(lora.hashes().autoV3()).isEqualTo(tensors.substring(0, 12));
        assertThat(lora.metadata()).containsOnlyKeys("ss_network_dim", "modelspec.trigger_phrase");
        assertThat(library.loras().get(lora.id())).isEqualTo(lora);
        try (InputStream in = library.loras().open(lora.id())) {
            assertThat(in).hasBinaryContent(bytes);
        }
        assertThat(file).exists();
    }

    @Test
    void equal_bytes_are_one_lora() {
        Lora first = add("{}");

        assertThat(add("{}")).isEqualTo(first);
        assertThat(library.loras().list(10, Optional.empty())).containsExactly(first);
        assertThat(library.loras().find(first.hashes().sha256())).contains(first);
    }

    @Test
    void the_words_every_caption_had_call_it_else_the_folders() {
        assertThat(add("{\"ss_tag_frequency\":\"{\\\"10_mrcs man\\\":{\\\"mrcs\\\":12,\\\"rain\\\":3}}\","
                                + "\"ss_dataset_dirs\":\"{\\\"10_mrcs man\\\":{\\\"n_repeats\\\":10,\\\"img_count\\\":12}}\"}")
                        .triggers())
                .containsExactly("mrcs");
        assertThat(add("{\"ss_dataset_dirs\":\"{\\\"10_mrcs man\\\":{\\\"img_count\\\":12}}\"}")
                        .triggers())
                .containsExactly("mrcs man");
        assertThat(add("{\"ss_dataset_dirs\":\"not json\",\"ss_tag_frequency\":\"[1]\"}")
                        .triggers())
                .isEmpty();
    }

    @Test
    void a_digest_the_header_tells_is_kept_unless_it_is_that_of_nothing() {
        String told = "ab".repeat(32);
        assertThat(add("{\"modelspec.hash_sha256\":\"0x" + told.toUpperCase(java.util.Locale.ROOT) + "\"}")
                        .hashes()
                        .told())
                .hasValue(told);
        assertThat(add("{\"sshs_model_hash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}")
                        .hashes()
                        .told())
                .isEmpty();
    }

    @Test
    void a_lora_belongs_to_the_version_it_was_attached_to_and_to_no_other() {
        Asset mara = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara").build());
        Lora lora = add("{}");

        library.loras().attach(lora.id(), mara.id(), mara.version());
        library.loras().attach(lora.id(), mara.id(), mara.version());

        assertThat(library.loras().of(mara.use())).containsExactly(lora);
        assertThat(library.loras().of(mara.id(), new Version(9, 0, 0))).isEmpty();
        assertThat(library.loras().uses(lora.id())).containsExactly(new AssetUse(mara.id(), mara.version()));
        library.loras().detach(lora.id(), mara.id(), mara.version());
        assertThat(library.loras().of(mara.use())).isEmpty();
        assertThatThrownBy(() -> library.loras().attach(lora.id(), mara.id(), new Version(9, 0, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> library.loras().attach(new LoraId("none"), mara.id(), mara.version()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void one_that_is_removed_is_gone_from_its_assets_and_can_come_again() {
        Asset mara = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara").build());
        Lora lora = add("{}");
        library.loras().attach(lora.id(), mara.id(), mara.version());

        library.loras().remove(lora.id());

        assertThat(library.loras().of(mara.use())).isEmpty();
        assertThatThrownBy(() -> library.loras().open(lora.id())).isInstanceOf(NotFoundException.class);
        assertThat(add("{}").id()).isNotEqualTo(lora.id());
    }

    @Test
    void a_checkpoint_or_no_model_at_all_is_refused() throws IOException {
        Path checkpoint = LoraFile.write(
                folder.resolve("c.safetensors"), "{" + LoraFile.tensor("model.weight", "F32", "[2]", 0, 8) + "}", 8);
        Path nothing = LoraFile.write(folder.resolve("n.safetensors"), "{}      ", 0);

        assertThat(Files.size(nothing)).isEqualTo(16);
        for (Path file : List.of(checkpoint, nothing)) {
            assertThatThrownBy(() -> library.loras().add(file, LoraDraft.named("x")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("LoRA");
        }
        assertThatThrownBy(() -> library.loras().add(folder.resolve("missing"), LoraDraft.named("x")))
                .isInstanceOf(LibraryException.class);
        assertThat(library.loras().list(10, Optional.empty())).isEmpty();
    }
}
