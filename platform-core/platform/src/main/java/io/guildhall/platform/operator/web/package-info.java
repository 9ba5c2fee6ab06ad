/** The operator's console. */
package io.guildhall.platform.operator.web;
