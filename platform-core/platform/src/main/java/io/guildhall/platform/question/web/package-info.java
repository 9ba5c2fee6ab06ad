/** The pages of questions. */
package io.guildhall.platform.question.web;
