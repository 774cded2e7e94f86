package dev.filmwright.testkit.contract.provider;

/** Something that providers get wrong, with the rule of the contract that must notice. */
enum Flaw {
    NONE("", ""),
    IS_NOT_FOUND("Discovery", "the_plugin_is_found_by_the_service_loader"),
    HAS_AN_ODD_ID("Discovery", "its_id_is_short_lower_case_and_always_the_same"),
    HAS_A_SECRET_BY_DEFAULT("Discovery", "it_declares_its_settings_without_being_opened"),
    IS_VAGUE_ABOUT_SETTINGS("Discovery", "a_setting_that_is_missing_is_named_with_its_environment_variable"),
    CALLS_WHEN_OPENED("Discovery", "opening_and_naming_models_asks_no_backend"),
    BREAKS_WHEN_CLOSED_TWICE("Discovery", "closing_twice_does_nothing_more"),
    HAS_TWO_MODELS_OF_ONE_ID("Honesty", "models_have_ids_of_their_own_and_make_something"),
    SAYS_IT_MAKES_CLIPS("Honesty", "every_model_does_what_it_says"),
    TAKES_ANY_MODEL("Honesty", "a_model_it_does_not_have_is_refused"),
    TAKES_ANY_KIND("Honesty", "a_kind_that_a_model_does_not_make_is_refused"),
    DROPS_FILES("Honesty", "a_file_in_a_role_that_a_model_does_not_take_is_refused"),
    DROPS_SETTINGS("Honesty", "a_setting_it_does_not_know_is_refused_or_warned_of"),
    SHRINKS_IN_SILENCE("Honesty", "a_size_beyond_what_it_says_is_refused_or_warned_of"),
    WRITES_IN_AN_UNKNOWN_DIALECT("Capability", "a_prompts_dialect_is_built_in_or_brought_along"),
    NEEDS_WHAT_IT_DOES_NOT_TAKE("Capability", "roles_that_are_needed_or_exclude_others_are_taken"),
    WORKS_WITHOUT_WHAT_IT_NEEDS("Capability", "work_without_a_file_that_is_needed_is_refused"),
    COUNTS_NO_FILES("Capability", "more_files_in_a_role_than_are_taken_are_refused"),
    DROPS_THE_LAST_FILES("Capability", "more_files_than_are_taken_at_a_time_are_refused"),
    MIXES_WHAT_DOES_NOT_GO_TOGETHER("Capability", "files_that_exclude_one_another_are_refused_together"),
    GOES_ON_AFTER_A_SYNCHRONOUS_SUBMIT("Synchronous", "work_is_done_when_its_submit_returns"),
    IS_SURE_AFTER_AN_INTERRUPT("Synchronous", "an_interrupt_ends_a_submit_and_leaves_it_in_doubt"),
    NAMES_ALL_WORK_ALIKE("Outcomes", "two_jobs_have_two_operations"),
    NAMES_WORK_AT_LENGTH("Outcomes", "an_operation_is_a_short_text"),
    ASKS_WITHOUT_PAUSE("Outcomes", "work_under_way_says_when_to_ask_again"),
    COUNTS_IN_PERCENT("Outcomes", "work_under_way_says_when_to_ask_again"),
    TELLS_OF_SUCCESS_ONCE("Outcomes", "work_that_is_done_names_what_it_made_as_often_as_it_is_asked"),
    THROWS_WHEN_A_JOB_FAILED("Outcomes", "work_that_failed_is_a_value_that_says_why"),
    TRIES_REFUSED_CONTENT_AGAIN("Outcomes", "content_that_is_refused_is_called_so_and_not_tried_again"),
    TAKES_A_FILTER_FOR_A_FAILURE("Outcomes", "content_that_is_filtered_out_is_called_so_and_not_tried_again"),
    SUCCEEDS_WITH_NOTHING("Outcomes", "done_without_output_is_a_failure_that_may_have_cost_money"),
    WAITS_FOR_OUTPUT_FOR_EVER("Outcomes", "done_without_output_is_a_failure_that_may_have_cost_money"),
    FAILS_ON_A_NEW_WORD("Outcomes", "a_word_for_a_state_that_nobody_knows_ends_no_job"),
    WAITS_FOR_WHAT_IS_FORGOTTEN("Outcomes", "work_that_the_backend_forgot_is_over"),
    STOPS_NOTHING("Cancelling", "work_under_way_is_stopped_at_the_backend"),
    SAYS_IT_STOPPED_WHAT_WAS_DONE("Cancelling", "work_that_is_done_is_not_said_to_be_stopped"),
    KEEPS_WORK_IN_MEMORY("Processes", "an_operation_that_one_process_stored_is_polled_and_fetched_by_another"),
    TAKES_401_FOR_A_BLIP(
            "TroubleWithSubmit", "an_answer_that_proves_that_nothing_was_taken_is_told_as_what_it_is(Trouble)"),
    TRIES_422_AGAIN("TroubleWithSubmit", "an_answer_that_proves_that_nothing_was_taken_is_told_as_what_it_is(Trouble)"),
    DOES_NOT_WAIT_AS_ASKED(
            "TroubleWithSubmit", "an_answer_that_proves_that_nothing_was_taken_is_told_as_what_it_is(Trouble)"),
    SAYS_IT_COST_NOTHING(
            "TroubleWithSubmit", "where_the_backend_may_have_taken_it_nobody_says_that_it_did_not(Trouble)"),
    IS_SURE_AFTER_A_RESET(
            "TroubleWithSubmit", "where_the_backend_may_have_taken_it_nobody_says_that_it_did_not(Trouble)"),
    RETURNS_DOUBT_AS_A_REFUSAL(
            "TroubleWithSubmit", "where_the_backend_may_have_taken_it_nobody_says_that_it_did_not(Trouble)"),
    SUBMITS_AGAIN("TroubleWithSubmit", "where_the_backend_may_have_taken_it_nobody_says_that_it_did_not(Trouble)"),
    FAILS_A_JOB_ON_POLL_TROUBLE("TroubleWithOtherCalls", "trouble_while_polling_ends_no_job(Trouble)"),
    LETS_OTHER_EXCEPTIONS_OUT("TroubleWithOtherCalls", "trouble_while_polling_ends_no_job(Trouble)"),
    TAKES_CANCEL_TROUBLE_FOR_TOO_LATE(
            "TroubleWithOtherCalls", "trouble_while_stopping_is_not_taken_for_an_answer(Trouble)"),
    TAKES_FIND_TROUBLE_FOR_ABSENT(
            "TroubleWithOtherCalls", "trouble_while_looking_up_is_never_taken_for_absent(Trouble)"),
    TAKES_A_PART_FOR_THE_WHOLE("Downloads", "bytes_that_broke_off_are_not_taken_for_the_whole"),
    BLAMES_THE_DISK("Downloads", "trouble_while_fetching_is_the_backends_and_passes(Trouble)"),
    BLAMES_THE_BACKEND("Downloads", "a_target_that_cannot_be_written_is_not_the_backends_fault"),
    DOES_NOT_SEND_THE_KEY("Keys", "a_backend_that_honours_keys_takes_the_same_work_once"),
    FINDS_WHATEVER_IS_ASKED("Keys", "a_key_that_was_never_sent_is_absent_or_it_is_said_that_nobody_can_tell"),
    FINDS_NOTHING("Keys", "work_whose_answer_was_lost_is_found_or_left_uncertain_but_never_absent"),
    REPEATS_WHAT_THE_BACKEND_SAYS("Secrets", "no_secret_is_in_what_a_provider_shows_throws_and_writes"),
    SHOWS_ITS_KEY("Secrets", "no_secret_is_in_what_a_provider_shows_throws_and_writes"),
    WRITES_ITS_KEY_DOWN("Secrets", "no_secret_is_in_what_a_provider_shows_throws_and_writes"),
    LOGS_ITS_KEY("Secrets", "no_secret_is_in_the_logs_at_any_level"),
    IS_SURE_AFTER_SILENCE("Deadlines", "silence_after_a_hand_over_ends_in_doubt"),
    FAILS_A_JOB_ON_SILENCE("Deadlines", "silence_while_polling_ends_the_call_and_not_the_job");

    private final String room;
    private final String rule;

    Flaw(String room, String rule) {
        this.room = room;
        this.rule = rule;
    }

    /** Returns the nested class that holds the rule. */
    String room() {
        return room;
    }

    /** Returns the test that must fail. */
    String rule() {
        return rule;
    }
}
