package dev.filmwright.core.export.animatic;

/**
 * The pictures that repeat the one before them: P slices in which every macroblock is skipped, a dozen bytes each
 * (ITU-T H.264, 7.3.3 and 7.3.4). Immutable.
 */
final class HeldPictures {
    private static final int CYCLE = 1 << ParameterSets.FRAME_NUMBER_BITS;

    private final byte[][] samples = new byte[CYCLE][];

    HeldPictures(VideoFormat format) {
        for (int number = 0; number < CYCLE; number++) {
            samples[number] = NalUnit.asSample(NalUnit.of(NalUnit.HELD_SLICE, slice(number, format.macroblocks())));
        }
    }

    /** Returns the sample that stands {@code distance} pictures behind a shot's first one; not a copy. */
    byte[] sample(long distance) {
        return samples[(int) (distance % CYCLE)];
    }

    private static BitWriter slice(int frameNumber, int macroblocks) {
        BitWriter out = new BitWriter(16);
        out.unsigned(0); // first_mb_in_slice
        out.unsigned(0); // slice_type: P
        out.unsigned(0); // pic_parameter_set_id
        out.bits(frameNumber, ParameterSets.FRAME_NUMBER_BITS);
        out.flag(false); // num_ref_idx_active_override_flag
        out.flag(false); // ref_pic_list_modification_flag_l0
        out.flag(false); // adaptive_ref_pic_marking_mode_flag: the oldest picture goes
        out.signed(0); // slice_qp_delta
        out.unsigned(1); // disable_deblocking_filter_idc: nothing changes, so nothing is filtered
        out.unsigned(macroblocks); // mb_skip_run
        out.trailing();
        return out;
    }
}
