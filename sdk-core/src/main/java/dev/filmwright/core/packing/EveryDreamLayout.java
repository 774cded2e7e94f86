package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * EveryDream 2, a full fine-tuning of SD 1.5: {@code train.json}, {@code optimizer.json} and a folder with captions beside the
 * pictures. It opens no ZIP files, and learns names, not new words. The first comma of a caption ends the main prompt.
 *
 * @see <a href="https://github.com/victorchall/EveryDream2trainer/tree/main/doc">its documentation</a>
 */
final class EveryDreamLayout implements Layout {
    private static final String OPTIMIZER = "optimizer.json";
    private static final int SEED = 555;

    @Override
    public TrainingFormat format() {
        return TrainingFormat.EVERYDREAM;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        return Set.of(
                TrainingSetting.RESOLUTION,
                TrainingSetting.BATCH_SIZE,
                TrainingSetting.EPOCHS,
                TrainingSetting.LEARNING_RATE,
                TrainingSetting.TEXT_ENCODER_LEARNING_RATE,
                TrainingSetting.CAPTION_DROPOUT,
                TrainingSetting.SEED,
                TrainingSetting.BASE_MODEL_FILE);
    }

    @Override
    public List<BaseModel> bases() {
        return List.of(BaseModel.SD15);
    }

    @Override
    public CaptionRules captions() {
        return new CaptionRules(Map.of(), "", "a photo of ", false);
    }

    @Override
    public boolean needsTrigger() {
        return false;
    }

    @Override
    public boolean zips() {
        return false;
    }

    @Override
    public String pictures(Draft draft) {
        return "data/";
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        return List.of(TextFile.json(OPTIMIZER, optimizer(draft.numbers())), TextFile.json("train.json", train(draft)));
    }

    private static Map<String, Object> train(Draft draft) {
        Numbers numbers = draft.numbers();
        Map<String, Object> train = new LinkedHashMap<>();
        train.put("data_root", "data");
        train.put("project_name", draft.name());
        train.put("resume_ckpt", numbers.model());
        train.put("resolution", numbers.resolution());
        train.put("batch_size", numbers.steps().batch());
        train.put("max_epochs", numbers.steps().epochs());
        train.put("save_every_n_epochs", Math.max(1, numbers.steps().epochs() / 3));
        train.put("sample_steps", 300);
        train.put("cond_dropout", numbers.captionDropout().orElse(BigDecimal.ZERO));
        train.put("flip_p", 0.0);
        train.put("clip_skip", 0);
        train.put("gradient_checkpointing", true);
        train.put("seed", draft.request().setting(TrainingSetting.SEED).orElse((long) SEED));
        train.put("optimizer_config", OPTIMIZER);
        return train;
    }

    private static Map<String, Object> optimizer(Numbers numbers) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("optimizer", "adamw8bit");
        base.put("lr", numbers.learningRate());
        base.put("lr_scheduler", "constant");
        base.put("lr_decay_steps", null);
        base.put("lr_warmup_steps", null);
        base.put("betas", List.of(new BigDecimal("0.9"), new BigDecimal("0.999")));
        base.put("epsilon", new BigDecimal("1e-8"));
        base.put("weight_decay", new BigDecimal("0.01"));
        Map<String, Object> text = new LinkedHashMap<>();
        base.keySet().forEach(key -> text.put(key, null));
        text.put("lr", numbers.textEncoderLearningRate().orElseThrow());
        Map<String, Object> frozen = new LinkedHashMap<>();
        frozen.put("freeze_embeddings", false);
        frozen.put("freeze_front_n_layers", null);
        frozen.put("freeze_final_layer_norm", false);
        Map<String, Object> optimizer = new LinkedHashMap<>();
        optimizer.put("base", base);
        optimizer.put("text_encoder_overrides", text);
        optimizer.put("text_encoder_freezing", frozen);
        optimizer.put("apply_grad_scaler_step_tweaks", true);
        return optimizer;
    }
}
