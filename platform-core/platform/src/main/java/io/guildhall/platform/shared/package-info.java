/**
 * What every feature speaks: ids, money, quantities, rejections, time. Its sub-packages carry the mechanics all features
 * share: {@code tenant} (the current tenant), {@code database}, {@code events}, {@code rest} and {@code web}. It knows
 * no feature.
 */
package io.guildhall.platform.shared;
