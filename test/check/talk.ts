/** A talk invented for these tests: two voices, figures, contractions, negations, spellings of both sides of the sea. */

export const TALK = `MODERATOR: Good evening, and welcome to the library in Oster Bay. Tonight we talk about the reservoir, the rates and the old mill.

IDA MARROW: Thank you for having me. The reservoir is two-thirds empty, and it hasn't rained since the ninth of June. We've asked 1,200 households to save water, and nearly all of them did. I don't believe that a ban is needed, at least not before September. If it stays dry, we will open the second well near Fallow Lane. That well gives 40 litres a second, which is enough for the hospital and both schools.

MODERATOR: How much would the second well cost?

IDA MARROW: It'll cost $2.5 million over six years. Nobody in the council likes that figure, and neither do I. But it is cheaper than bringing water in by lorry, which cost us 31 percent of the budget in 2019. The engineers organised everything in eleven days, and I am grateful to every one of them. You can't run a town on good luck.

MODERATOR: Some of your neighbours say that the mill should be sold.

IDA MARROW: They're entitled to say so. The mill belongs to the town, it has belonged to the town since 1874, and I see no reason to change that. We were told that the roof is unsafe, and that the programme of repairs would take until spring. I've never promised a museum. What I promised was a dry roof and an honest account of the money.

TOM HALLECK: May I come in here? The cheque for the roof was signed on Monday, and work begins in the first week of May. There's a long-term plan as well, though it isn't finished. Half of the slates are sound, the other half are not. I would rather spend money on slates than on lawyers.

IDA MARROW: Mr. Halleck is right about the slates. I was wrong about the date, and I'm sorry for that. The favourite idea of the young people is a climbing wall, and who am I to say no? Let's see what the winter brings.

MODERATOR: What about the rates?

TOM HALLECK: The rates will rise by three per cent, not by five, as the paper had it. It's the smallest rise in a decade. We cancelled two projects to get there, and we modelled the rest with great care. No one will pay more than 14 dollars a month for water. That is a promise I can keep.

IDA MARROW: I'd add one thing. People ask me whether the well is safe, and the answer is yes, it was tested in March and again in April. The results are on the door of the town hall. Anybody may read them.
`;
