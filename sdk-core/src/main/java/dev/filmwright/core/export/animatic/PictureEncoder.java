package dev.filmwright.core.export.animatic;

/**
 * Codes pictures that stand on their own: IDR pictures of one slice, CAVLC, in Constrained Baseline (ITU-T H.264,
 * 7.3.4 and 7.3.5). Keeps its room between pictures, so one encoder serves one thread; not thread-safe.
 */
final class PictureEncoder {
    /** The quantiser of every picture: fine enough that the lines of a drawing stay clean. */
    static final int QP = 24;

    /** Below this sum of differences a macroblock is flat enough to be coded whole: less than one per pixel. */
    private static final int FLAT = 200;
    /** coded_block_pattern to code number, for intra macroblocks (Table 9-4, turned round). */
    private static final int[] PATTERN_CODES = new int[48];

    static {
        int[] patterns = {
            47, 31, 15, 0, 23, 27, 29, 30, 7, 11, 13, 14, 39, 43, 45, 46, 16, 3, 5, 10, 12, 19, 21, 26, 28, 35, 37, 42,
            44, 1, 2, 4, 8, 17, 18, 20, 24, 6, 9, 22, 25, 32, 33, 34, 36, 40, 38, 41
        };
        for (int code = 0; code < patterns.length; code++) {
            PATTERN_CODES[patterns[code]] = code;
        }
    }

    private final int smoothing;
    private final int columns;
    private final int rows;
    private final Yuv drawn;
    private final BitWriter out = new BitWriter(1 << 18);
    private final Cavlc cavlc = new Cavlc(out);
    private final BlockGrid modes;
    private final BlockGrid[] counts;
    private final LumaWhole whole;
    private final LumaFine fine;
    private final Chroma chroma;

    PictureEncoder(VideoFormat format) {
        this(format, 0);
    }

    /**
     * Creates an encoder.
     *
     * @param smoothing how much more or less than usual a decoder smooths at block edges, from -6 to 6; at this
     *     quantiser -6 means not at all, so that a decoder shows exactly {@link #drawn()}
     */
    PictureEncoder(VideoFormat format, int smoothing) {
        this.smoothing = smoothing;
        columns = format.columns();
        rows = format.rows();
        drawn = new Yuv(format);
        modes = new BlockGrid(4 * columns, 4 * rows);
        counts = new BlockGrid[] {
            new BlockGrid(4 * columns, 4 * rows),
            new BlockGrid(2 * columns, 2 * rows),
            new BlockGrid(2 * columns, 2 * rows)
        };
        Quantiser quantiser = new Quantiser(QP);
        whole = new LumaWhole(quantiser);
        fine = new LumaFine(quantiser, modes);
        chroma = new Chroma(quantiser);
    }

    /**
     * Codes a picture.
     *
     * @param source the picture, of this encoder's format
     * @param number tells it from its neighbours in the stream: they must differ in their lowest bit
     * @return its one NAL unit
     */
    byte[] encode(Yuv source, int number) {
        out.clear();
        header(1 + (number & 1)); // never 0, which is what a foreign encoder starts with
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                macroblock(source, column, row);
            }
        }
        out.trailing();
        return NalUnit.of(NalUnit.IDR_SLICE, out);
    }

    /** Returns what a decoder makes of the last picture, before deblocking; not a copy. */
    Yuv drawn() {
        return drawn;
    }

    private void header(int idrPictureId) {
        out.unsigned(0); // first_mb_in_slice
        out.unsigned(7); // slice_type: I, like all of the picture
        out.unsigned(0); // pic_parameter_set_id
        out.bits(0, ParameterSets.FRAME_NUMBER_BITS); // frame_num
        out.unsigned(idrPictureId);
        out.flag(false); // no_output_of_prior_pics_flag
        out.flag(false); // long_term_reference_flag
        out.signed(0); // slice_qp_delta
        out.unsigned(0); // disable_deblocking_filter_idc
        out.signed(smoothing); // slice_alpha_c0_offset_div2
        out.signed(smoothing); // slice_beta_offset_div2
    }

    private void macroblock(Yuv source, int column, int row) {
        int x = 16 * column;
        int y = 16 * row;
        int distance = whole.predict(source, drawn, x, y);
        boolean inBlocks = distance > FLAT && fine.encode(source, drawn, x, y, distance);
        if (!inBlocks) {
            modes.fill(4 * column, 4 * row, 4, FineModes.MEAN);
            whole.encode(source, drawn, x, y);
        }
        chroma.encode(source, drawn, x / 2, y / 2);
        if (inBlocks) {
            writeFine(column, row);
        } else {
            writeWhole(column, row);
        }
        writeChroma(column, row);
    }

    private void writeWhole(int column, int row) {
        out.unsigned(1 + whole.mode + 4 * chroma.pattern + (whole.coded ? 12 : 0)); // mb_type: I_16x16_…
        out.unsigned(chroma.mode);
        out.signed(0); // mb_qp_delta
        cavlc.write(whole.dcLevels, 0, 16, counts[0].context(4 * column, 4 * row));
        for (int place : LumaFine.ORDER) {
            writeLuma(whole.levels, 1, place, column, row, whole.coded);
        }
    }

    private void writeFine(int column, int row) {
        out.unsigned(0); // mb_type: I_NxN
        for (int place : LumaFine.ORDER) {
            int remaining = fine.remaining[place];
            out.flag(remaining < 0); // prev_intra4x4_pred_mode_flag
            if (remaining >= 0) {
                out.bits(remaining, 3);
            }
        }
        out.unsigned(chroma.mode);
        int pattern = fine.pattern + 16 * chroma.pattern;
        out.unsigned(PATTERN_CODES[pattern]);
        if (pattern != 0) {
            out.signed(0); // mb_qp_delta
        }
        for (int place : LumaFine.ORDER) {
            writeLuma(fine.levels, 0, place, column, row, ((fine.pattern >> LumaFine.quarter(place)) & 1) == 1);
        }
    }

    private void writeLuma(int[] levels, int first, int place, int column, int row, boolean coded) {
        int x = 4 * column + (place & 3);
        int y = 4 * row + (place >> 2);
        int count = coded ? cavlc.write(levels, 16 * place + first, 16 - first, counts[0].context(x, y)) : 0;
        counts[0].set(x, y, count);
    }

    private void writeChroma(int column, int row) {
        if (chroma.pattern > 0) {
            cavlc.write(chroma.dcLevels, 0, 4, Cavlc.CHROMA_DC);
            cavlc.write(chroma.dcLevels, 4, 4, Cavlc.CHROMA_DC);
        }
        for (int block = 0; block < 8; block++) {
            BlockGrid grid = counts[1 + block / 4];
            int x = 2 * column + (block & 1);
            int y = 2 * row + ((block >> 1) & 1);
            boolean coded = chroma.pattern == 2;
            grid.set(x, y, coded ? cavlc.write(chroma.levels, 16 * block + 1, 15, grid.context(x, y)) : 0);
        }
    }
}
