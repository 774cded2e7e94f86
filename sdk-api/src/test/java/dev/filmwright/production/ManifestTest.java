package dev.filmwright.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Manifest.Entry ANNA = entry("character/ANNA", Manifest.Kind.CHARACTER);
    private static final Manifest.Entry CUP = entry("prop/CUP", Manifest.Kind.PROP);

    @Test
    void an_entry_is_found_by_its_key() {
        Manifest manifest = new Manifest(List.of(ANNA, CUP), List.of());

        assertThat(manifest.find("prop/CUP")).contains(CUP);
        assertThat(manifest.find("prop/cup")).isEmpty();
    }

    @Test
    void entries_of_a_kind_keep_their_order() {
        Manifest.Entry ben = entry("character/BEN", Manifest.Kind.CHARACTER);
        Manifest manifest = new Manifest(List.of(ben, CUP, ANNA), List.of());

        assertThat(manifest.of(Manifest.Kind.CHARACTER)).containsExactly(ben, ANNA);
        assertThat(manifest.of(Manifest.Kind.LOCATION)).isEmpty();
    }

    @Test
    void a_manifest_keeps_what_it_was_given_when_the_caller_changes_his_list() {
        List<Manifest.Entry> entries = new ArrayList<>(List.of(ANNA));
        Manifest manifest = new Manifest(entries, List.of());
        entries.clear();

        assertThat(manifest.entries()).containsExactly(ANNA);
    }

    private static Manifest.Entry entry(String key, Manifest.Kind kind) {
        return new Manifest.Entry(key, kind, key, List.of(), "", List.of(1), 1, "because");
    }
}
