package dev.filmwright.core.export.animatic;

import dev.filmwright.time.FrameRate;

/** Writes the parameter sets of the pictures this package codes (ITU-T H.264, 7.3.2.1, 7.3.2.2 and Annex E). */
final class ParameterSets {
    /** Constrained Baseline: what every player decodes. */
    static final int PROFILE = 66;
    /** The flags that say "Constrained Baseline, and fit for Main too". */
    static final int CONSTRAINTS = 0b1100_0000;
    /** Pictures are counted modulo 16. */
    static final int FRAME_NUMBER_BITS = 4;

    private static final int BT_709 = 1;

    private ParameterSets() {}

    /** Returns the sequence parameter set. */
    static byte[] sequence(VideoFormat format) {
        BitWriter out = new BitWriter(64);
        out.bits(PROFILE, 8);
        out.bits(CONSTRAINTS, 8);
        out.bits(format.level(), 8);
        out.unsigned(0); // seq_parameter_set_id
        out.unsigned(FRAME_NUMBER_BITS - 4); // log2_max_frame_num_minus4
        out.unsigned(2); // pic_order_cnt_type: pictures are shown in the order they are coded
        out.unsigned(1); // max_num_ref_frames
        out.flag(false); // gaps_in_frame_num_value_allowed_flag
        out.unsigned(format.columns() - 1);
        out.unsigned(format.rows() - 1);
        out.flag(true); // frame_mbs_only_flag
        out.flag(true); // direct_8x8_inference_flag
        cropping(out, format);
        out.flag(true); // vui_parameters_present_flag
        usability(out, format.rate());
        out.trailing();
        return NalUnit.of(NalUnit.SEQUENCE, out);
    }

    /** Returns the picture parameter set: CAVLC, one slice group, the quantiser every slice starts with. */
    static byte[] picture(int qp) {
        BitWriter out = new BitWriter(16);
        out.unsigned(0); // pic_parameter_set_id
        out.unsigned(0); // seq_parameter_set_id
        out.flag(false); // entropy_coding_mode_flag
        out.flag(false); // bottom_field_pic_order_in_frame_present_flag
        out.unsigned(0); // num_slice_groups_minus1
        out.unsigned(0); // num_ref_idx_l0_default_active_minus1
        out.unsigned(0); // num_ref_idx_l1_default_active_minus1
        out.flag(false); // weighted_pred_flag
        out.bits(0, 2); // weighted_bipred_idc
        out.signed(qp - 26); // pic_init_qp_minus26
        out.signed(0); // pic_init_qs_minus26
        out.signed(0); // chroma_qp_index_offset
        out.flag(true); // deblocking_filter_control_present_flag
        out.flag(false); // constrained_intra_pred_flag
        out.flag(false); // redundant_pic_cnt_present_flag
        out.trailing();
        return NalUnit.of(NalUnit.PICTURE, out);
    }

    /** Writes how much of the last macroblocks is not shown; the unit is two pixels. */
    private static void cropping(BitWriter out, VideoFormat format) {
        int right = format.columns() * 16 - format.size().width();
        int bottom = format.rows() * 16 - format.size().height();
        out.flag(right + bottom > 0);
        if (right + bottom > 0) {
            out.unsigned(0);
            out.unsigned(right / 2);
            out.unsigned(0);
            out.unsigned(bottom / 2);
        }
    }

    private static void usability(BitWriter out, FrameRate rate) {
        out.flag(true); // aspect_ratio_info_present_flag
        out.bits(1, 8); // square pixels
        out.flag(false); // overscan_info_present_flag
        out.flag(true); // video_signal_type_present_flag
        out.bits(5, 3); // video_format: unspecified
        out.flag(false); // video_full_range_flag
        out.flag(true); // colour_description_present_flag
        out.bits(BT_709, 8); // colour_primaries
        out.bits(BT_709, 8); // transfer_characteristics
        out.bits(BT_709, 8); // matrix_coefficients
        out.flag(true); // chroma_loc_info_present_flag
        out.unsigned(1); // top field: chroma lies in the middle of its four pixels
        out.unsigned(1); // bottom field
        out.flag(true); // timing_info_present_flag
        out.bits(rate.denominator(), 32); // num_units_in_tick
        out.bits(2 * rate.numerator(), 32); // time_scale: two ticks a frame (E.2.1)
        out.flag(true); // fixed_frame_rate_flag
        out.flag(false); // nal_hrd_parameters_present_flag
        out.flag(false); // vcl_hrd_parameters_present_flag
        out.flag(false); // pic_struct_present_flag
        restrictions(out);
    }

    /** Says that nothing is reordered, so that a player shows each picture at once. */
    private static void restrictions(BitWriter out) {
        out.flag(true); // bitstream_restriction_flag
        out.flag(true); // motion_vectors_over_pic_boundaries_flag
        out.unsigned(0); // max_bytes_per_pic_denom: no limit
        out.unsigned(0); // max_bits_per_mb_denom: no limit
        out.unsigned(10); // log2_max_mv_length_horizontal
        out.unsigned(10); // log2_max_mv_length_vertical
        out.unsigned(0); // max_num_reorder_frames
        out.unsigned(1); // max_dec_frame_buffering
    }
}
