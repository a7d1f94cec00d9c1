using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Tests.Evidence;

public class ChoiceWordsTests
{
    [Fact]
    public void Nothing_to_choose_has_no_words() => Assert.Empty(ChoiceWords.Of([[]]));

    [Fact]
    public void All_combinations_are_one_line() => Assert.Equal(
        ["onsite or offsite; own label or same label"],
        ChoiceWords.Of([["onsite", "own label"], ["offsite", "own label"], ["onsite", "same label"], ["offsite", "same label"]]));

    [Fact]
    public void A_missing_combination_is_not_made_up() => Assert.Equal(
        ["onsite or offsite; own label", "onsite; same label"],
        ChoiceWords.Of([["onsite", "own label"], ["offsite", "own label"], ["onsite", "same label"]]));

    [Fact]
    public void Choices_of_different_lengths_stay_apart() => Assert.Equal(
        ["as planned", "copy is offsite; backup protected by different key"],
        ChoiceWords.Of([["as planned"], ["copy is offsite", "backup protected by different key"]]));
}
