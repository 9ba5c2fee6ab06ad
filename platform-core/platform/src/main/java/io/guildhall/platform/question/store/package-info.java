/** The rows of questions. */
package io.guildhall.platform.question.store;
