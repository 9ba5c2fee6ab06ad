package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class EveryPageIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_public_page_of_the_platform_is_sound(String language, TestStack stack, Browser browser) {
        try (Person visitor = new Person(browser, language)) {
            Tour tour = new Tour(visitor, stack.platformUrl(), "/").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds()).contains("/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_page_of_the_operator_is_sound(String language, TestStack stack, Browser browser) {
        Marketplace.of("machinery", stack);
        try (Person operator = new Person(browser, language)) {
            operator.signIn(stack.platformUrl(), DemoOperator.USERNAME, DemoOperator.PASSWORD);
            Tour tour = new Tour(operator, stack.platformUrl(), "/operator").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds())
                    .contains("/operator", "/operator/launch", "/operator/launches/*", "/operator/templates");
        }
    }
}
