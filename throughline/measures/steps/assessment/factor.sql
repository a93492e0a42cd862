-- A factor found in one assessment: the standard keeps an assessment's factors as one list of codes in quotes. Each list is
-- read once: many assessments have the same.
-- kept
select
    listed.cinf_assessment_id as assessment_id,
    known.code
from ssd_assessment_factors as listed
inner join (
    select each_list.codes, named.code
    from (select distinct cinf_assessment_factors_json as codes from ssd_assessment_factors) as each_list
    inner join (
        values
            ('1A'), ('1B'), ('1C'), ('2A'), ('2B'), ('2C'), ('3A'), ('3B'), ('3C'), ('4A'), ('4B'), ('4C'),
            ('5A'), ('5B'), ('5C'), ('6A'), ('6B'), ('6C'), ('7A'), ('8B'), ('8C'), ('8D'), ('8E'), ('8F'),
            ('9A'), ('10A'), ('11A'), ('12A'), ('13A'), ('14A'), ('15A'), ('16A'), ('17A'), ('18A'), ('18B'),
            ('18C'), ('19A'), ('19B'), ('19C'), ('20'), ('21'), ('22A'), ('23A'), ('24A')
    ) as named (code)
        on each_list.codes like concat('%"', named.code, '"%')
) as known on known.codes = listed.cinf_assessment_factors_json
