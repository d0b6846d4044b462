/** The paper that the summary summarises. */
export const citation = 'Reg Anesth Pain Med 2018;43:521–546';
export const citationDoi = '10.1097/AAP.0000000000000808';
