/** The words of the component, translatable as custom labels. */
import added from '@salesforce/label/c.AI_Prompts_Diff_Added';
import heading from '@salesforce/label/c.AI_Prompts_Diff_Heading';
import instructions from '@salesforce/label/c.AI_Prompts_Instructions';
import removed from '@salesforce/label/c.AI_Prompts_Diff_Removed';
import same from '@salesforce/label/c.AI_Prompts_Diff_Same';
import skipped from '@salesforce/label/c.AI_Prompts_Diff_Skipped';
import template from '@salesforce/label/c.AI_Prompts_Template';

export const labels = {
    added,
    heading,
    instructions,
    removed,
    same,
    skipped,
    template
};
