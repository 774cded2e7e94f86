package dev.filmwright.core.storage.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes which assets have which {@link Trait}, and what new words are found by: their parts and their typos. */
final class TraitWriting {
    private static final String APPEND = "INSERT INTO trait_block (pk, assets) VALUES (?, ?)"
            + " ON CONFLICT (pk) DO UPDATE SET assets = CAST(assets || excluded.assets AS BLOB) WHERE "
            + PkBlock.staysListed("assets", "excluded.assets");
    private static final String REPLACE = "INSERT OR REPLACE INTO trait_block (pk, assets) VALUES (?, ?)";
    private static final int[] NONE = {};

    private final Statements sql;

    /** Rows of one block. */
    private static final class Block {
        private final long pk;
        private final int[] rows;

        private Block(long pk, int[] rows) {
            this.pk = pk;
            this.rows = rows;
        }

        private long pk() {
            return pk;
        }

        private int[] rows() {
            return rows;
        }
    }

    TraitWriting(Handle handle) {
        this.sql = Statements.of(handle);
    }

    /**
     * Writes changes.
     *
     * @param newest whether the assets added have higher numbers than all before them
     */
    void write(TraitChanges changes, boolean newest) {
        changes.removed().forEach((trait, pks) -> remove(trait, pks.rising()));
        List<Block> blocks = new ArrayList<>();
        changes.added().forEach((trait, pks) -> cut(known(trait), pks.rising(), blocks));
        // In the order they lie in the file.
        blocks.sort(Comparator.comparingLong(Block::pk));
        if (newest) {
            append(blocks);
        } else {
            blocks.forEach(block -> change(block.pk(), block.rows(), NONE));
        }
    }

    private static void cut(long trait, int[] rising, List<Block> into) {
        int from = 0;
        for (int i = 1; i <= rising.length; i++) {
            int number = PkBlock.number(rising[from]);
            if (i == rising.length || PkBlock.number(rising[i]) != number) {
                into.add(new Block(trait << TraitIndex.BLOCK_BITS | number, Arrays.copyOfRange(rising, from, i)));
                from = i;
            }
        }
    }

    private void append(List<Block> blocks) {
        List<Block> listed = blocks.stream()
                .filter(block -> PkBlock.canBeListed(block.rows().length))
                .toList();
        int[] written = sql.batch(
                APPEND,
                listed.stream()
                        .map(block -> new Object[] {block.pk(), PkBlock.listed(block.rows())})
                        .toList());
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                change(listed.get(i).pk(), listed.get(i).rows(), NONE);
            }
        }
        blocks.stream()
                .filter(block -> !PkBlock.canBeListed(block.rows().length))
                .forEach(block -> change(block.pk(), block.rows(), NONE));
    }

    /** Returns whether rows are left in the block. */
    private boolean change(long block, int[] added, int[] removed) {
        byte @Nullable [] before = before(block);
        byte[] after = PkBlock.changed(before, added, removed);
        if (after.length == 0) {
            sql.update("DELETE FROM trait_block WHERE pk = ?", block);
        } else if (!Arrays.equals(before, after)) {
            sql.update(REPLACE, block, after);
        }
        return after.length > 0;
    }

    private byte @Nullable [] before(long block) {
        List<byte[]> found = sql.list("SELECT assets FROM trait_block WHERE pk = ?", rows -> rows.getBytes(1), block);
        return found.isEmpty() ? null : found.get(0);
    }

    private void remove(Trait trait, int[] rising) {
        long pk = find(trait);
        if (pk < 0) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        cut(pk, rising, blocks);
        boolean left = true;
        for (Block block : blocks) {
            left &= change(block.pk(), NONE, block.rows());
        }
        if (!left) {
            forgetUnused(trait, pk);
        }
    }

    private long find(Trait trait) {
        return sql.number(
                "SELECT pk FROM trait WHERE kind = ? AND key = ?",
                -1,
                trait.kind().code(),
                trait.key());
    }

    private long known(Trait trait) {
        long found = find(trait);
        if (found >= 0) {
            return found;
        }
        long pk = sql.number("SELECT coalesce(max(pk), 0) + 1 FROM trait", 1);
        sql.update(
                "INSERT INTO trait (pk, kind, key) VALUES (?, ?, ?)",
                pk,
                trait.kind().code(),
                trait.key());
        if (trait.kind().inParts()) {
            sql.update("INSERT INTO trait_part (rowid, word) VALUES (?, ?)", pk, trait.key());
        }
        sql.batch("INSERT OR IGNORE INTO trait_typo (variant, trait) VALUES (?, ?)", variants(trait, pk));
        return pk;
    }

    private void forgetUnused(Trait trait, long pk) {
        int gone = sql.update(
                "DELETE FROM trait WHERE pk = ?1 AND NOT EXISTS (SELECT 1 FROM trait_block"
                        + " WHERE pk BETWEEN ?1 << 20 AND (?1 << 20) + 1048575)",
                pk);
        if (gone > 0) {
            if (trait.kind().inParts()) {
                sql.update("DELETE FROM trait_part WHERE rowid = ?", pk);
            }
            sql.batch("DELETE FROM trait_typo WHERE variant = ? AND trait = ?", variants(trait, pk));
        }
    }

    private static Collection<Object[]> variants(Trait trait, long pk) {
        if (trait.kind() != Trait.Kind.NAME || !Typos.tolerated(trait.key())) {
            return List.of();
        }
        return Typos.variants(trait.key()).stream()
                .map(variant -> new Object[] {variant, pk})
                .collect(Collectors.toList());
    }
}
