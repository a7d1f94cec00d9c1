namespace RiskPlanner.Web.Tours;

/// <summary>A page of a plan that newcomers are shown.</summary>
/// <param name="Title">What the stop is about.</param>
/// <param name="Text">What is to be seen there, and what to try.</param>
/// <param name="Page">The address of the page by the plan's name in addresses.</param>
internal sealed record TourStop(string Title, string Text, Func<string, string> Page);
