using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;

namespace RiskPlanner.Persistence.Plans;

/// <summary>The table of plans.</summary>
internal sealed class PlanConfiguration : IEntityTypeConfiguration<PlanRow>
{
    /// <summary>The longest slug, a number behind it included.</summary>
    public const int LongestSlug = 200;

    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("Plans");
        builder.HasKey(plan => plan.Slug);
        builder.Property(plan => plan.Slug).HasMaxLength(LongestSlug);
        builder.Property(plan => plan.Name).HasMaxLength(PlanLimits.MaximumPlanNameLength);
        builder.Property(plan => plan.Author).HasMaxLength(PlanEdit.LongestAuthor);
        builder.Property(plan => plan.DraftsBegun).HasDefaultValue(0);
        builder.Property(plan => plan.DraftOf).HasMaxLength(LongestSlug);
        builder.Property(plan => plan.DraftName).HasMaxLength(PlanDraft.LongestName);
        builder.Property(plan => plan.DraftOwner).HasMaxLength(PlanEdit.LongestAuthor);
        builder.HasIndex(plan => plan.Name);
    }
}
