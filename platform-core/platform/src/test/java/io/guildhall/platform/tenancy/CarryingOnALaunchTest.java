package io.guildhall.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryingOnALaunchTest {

    private final Notes notes = new Notes();
    private final List<String> worked = new ArrayList<>();
    private final LaunchRun run = new LaunchRun(notes);

    @Test
    void steps_run_in_their_order_and_each_is_written_down() {
        boolean complete = run.carryOn(List.of(works("realm"), works("admin"), works("activate")));

        assertThat(complete).isTrue();
        assertThat(worked).containsExactly("realm", "admin", "activate");
        assertThat(notes.history)
                .containsExactly(
                        "begun realm", "done realm", "begun admin", "done admin", "begun activate", "done activate");
    }

    @Test
    void a_failing_step_says_why_and_stops_the_launch() {
        boolean complete = run.carryOn(List.of(works("realm"), refuses("admin", "The name is taken"), works("tiers")));

        assertThat(complete).isFalse();
        assertThat(worked).containsExactly("realm");
        assertThat(notes.state).containsEntry("admin", "FAILED").doesNotContainKey("tiers");
        assertThat(notes.messages.get("admin").in("en")).isEqualTo("The name is taken");
    }

    @Test
    void a_retry_goes_on_at_the_step_that_failed() {
        run.carryOn(List.of(works("realm"), refuses("admin", "Sign-in is away"), works("tiers")));

        boolean complete = run.carryOn(List.of(works("realm"), works("admin"), works("tiers")));

        assertThat(complete).isTrue();
        assertThat(worked).containsExactly("realm", "admin", "tiers");
    }

    @Test
    void a_step_that_was_cut_off_by_the_end_of_the_server_runs_again() {
        Throwable cut = catchThrowable(() -> run.carryOn(List.of(works("realm"), dies("taxonomy"), works("tiers"))));
        assertThat(cut).isInstanceOf(ServerDied.class);
        assertThat(notes.state).containsEntry("taxonomy", "RUNNING");

        boolean complete = new LaunchRun(notes).carryOn(List.of(works("realm"), works("taxonomy"), works("tiers")));

        assertThat(complete).isTrue();
        assertThat(worked).containsExactly("realm", "taxonomy", "tiers");
    }

    @Test
    void an_unforeseen_failure_is_told_with_its_kind_and_a_number_for_the_log() {
        run.carryOn(List.of(new LaunchRun.Piece("search", () -> {
            throw new IllegalStateException("No room on the disk");
        })));

        assertThat(notes.messages.get("search").in("en")).startsWith("IllegalStateException: No room on the disk (");
    }

    @Test
    void a_rejection_inside_another_failure_speaks_for_itself() {
        run.carryOn(List.of(new LaunchRun.Piece("realm", () -> {
            throw new IllegalStateException(new Rejection(CommonReason.UNAVAILABLE, "Sign-in is away"));
        })));

        assertThat(notes.messages.get("realm").in("en")).isEqualTo("Sign-in is away");
    }

    @Test
    void why_a_step_failed_is_told_in_every_language() {
        run.carryOn(List.of(new LaunchRun.Piece("realm", () -> {
            throw WordedRejection.of(CommonReason.UNAVAILABLE, "identity.away");
        })));

        assertThat(notes.messages.get("realm").in("en")).startsWith("Sign-in is away");
        assertThat(notes.messages.get("realm").in("zh-CN")).startsWith("登录服务暂时不可用");
    }

    @Test
    void what_was_taken_back_runs_again_when_the_launch_is_retried_after_all() {
        run.carryOn(List.of(works("realm"), refuses("admin", "No")));

        boolean undone = run.undo(List.of(works("admin"), refuses("realm", "Sign-in is away")));

        assertThat(undone).isFalse();
        assertThat(notes.state).containsEntry("admin", "PENDING").containsEntry("realm", "FAILED");
    }

    @Test
    void steps_of_features_are_ordered_by_their_number_then_by_their_code() {
        List<LaunchStep> ordered =
                LaunchSteps.inOrder(List.of(step("tiers", 200), step("realm", 10), step("b", 100), step("a", 100)));

        assertThat(ordered).extracting(LaunchStep::code).containsExactly("realm", "a", "b", "tiers");
    }

    private LaunchRun.Piece works(String code) {
        return new LaunchRun.Piece(code, () -> worked.add(code));
    }

    private static LaunchRun.Piece refuses(String code, String why) {
        return new LaunchRun.Piece(code, () -> {
            throw new Rejection(CommonReason.UNAVAILABLE, why);
        });
    }

    private static LaunchRun.Piece dies(String code) {
        return new LaunchRun.Piece(code, () -> {
            throw new ServerDied();
        });
    }

    private static LaunchStep step(String code, int order) {
        return new LaunchStep() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public void apply(Tenant tenant, Template template) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Not caught by anything, as the end of the process is not. */
    private static final class ServerDied extends Error {}

    /** A journal that is kept in memory. */
    private static final class Notes implements LaunchRun.Journal {
        private final List<String> history = new ArrayList<>();
        private final Map<String, String> state = new HashMap<>();
        private final Map<String, LocalizedText> messages = new HashMap<>();

        @Override
        public boolean isDone(String step) {
            return "DONE".equals(state.get(step));
        }

        @Override
        public void begun(String step) {
            note("begun", step, "RUNNING");
        }

        @Override
        public void done(String step) {
            note("done", step, "DONE");
        }

        @Override
        public void failed(String step, LocalizedText message) {
            note("failed", step, "FAILED");
            messages.put(step, message);
        }

        @Override
        public void undone(String step) {
            note("undone", step, "PENDING");
        }

        private void note(String what, String step, String now) {
            history.add(what + " " + step);
            state.put(step, now);
        }
    }
}
