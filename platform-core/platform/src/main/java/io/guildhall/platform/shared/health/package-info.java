/** What the platform says about its own health: alive, ready, started. */
package io.guildhall.platform.shared.health;
