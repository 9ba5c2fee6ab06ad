package io.guildhall.platform.operator.web;

import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Step;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.tenancy.Launch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A launch as its page shows it, live.
 *
 * @param name what the marketplace is called
 * @param url where it answers once it is live
 * @param generatedPassword the admin's made-up first password
 */
public record LaunchProgressView(
        Launch launch, String name, String url, Optional<String> generatedPassword, List<Step> steps) {

    private static final Duration WORTH_TELLING = Duration.ofMillis(100);

    static LaunchProgressView of(
            Launch launch, String name, String url, Optional<String> generatedPassword, Shell shell) {
        return new LaunchProgressView(
                launch,
                name,
                url,
                generatedPassword,
                launch.steps().stream().map(step -> step(step, shell)).toList());
    }

    /** The address the page asks while the launch goes on. */
    public String pollHref() {
        return href() + "/progress";
    }

    public String href() {
        return "/operator/launches/" + launch.id();
    }

    public boolean isUnderWay() {
        return launch.status().isUnderWay();
    }

    public boolean is(String status) {
        return launch.status().name().equals(status);
    }

    public Tone tone() {
        return toneOf(launch.status());
    }

    public String statusKey() {
        return keyOf(launch.status());
    }

    /** What the failed step is called and why it failed. */
    public Optional<String> failedStep(Shell shell) {
        return launch.failedStep().map(step -> name(step.code(), shell));
    }

    /** Text key of what a status is called. */
    public static String keyOf(Launch.Status status) {
        return "operator.launch.status." + status.name().toLowerCase(Locale.ROOT);
    }

    /** The colour of a status. */
    public static Tone toneOf(Launch.Status status) {
        return switch (status) {
            case RUNNING, DISCARDING -> Tone.INFO;
            case FAILED -> Tone.BAD;
            case DONE -> Tone.GOOD;
            case DISCARDED -> Tone.NEUTRAL;
        };
    }

    private static Step step(Launch.Step step, Shell shell) {
        Step.State state = switch (step.status()) {
            case PENDING -> Step.State.TODO;
            case RUNNING -> Step.State.CURRENT;
            case DONE -> Step.State.DONE;
            case FAILED -> Step.State.FAILED;
        };
        String detail = Localized.isEmpty(step.message())
                ? step.took()
                        .filter(took -> took.compareTo(WORTH_TELLING) >= 0)
                        .map(took -> shell.t("operator.launch.took", seconds(took, shell)))
                        .orElse("")
                : shell.t(step.message());
        return new Step(name(step.code(), shell), state, detail);
    }

    /** A step's name; one that a feature has not named yet is shown by its code. */
    static String name(String code, Shell shell) {
        String key = "operator.step." + code;
        return shell.texts().has(key) ? shell.t(key) : code;
    }

    private static String seconds(Duration took, Shell shell) {
        return shell.formats()
                .number(BigDecimal.valueOf(took.toMillis()).movePointLeft(3).setScale(1, RoundingMode.HALF_UP));
    }
}
